# The part of the interface that the program uses is sqlite3's, name for name.
from sqlite3.dbapi2 import *  # noqa: F403
from sqlite3.dbapi2 import Connection as Connection
from sqlite3.dbapi2 import Cursor as Cursor
from sqlite3.dbapi2 import DatabaseError as DatabaseError
from sqlite3.dbapi2 import IntegrityError as IntegrityError
from sqlite3.dbapi2 import OperationalError as OperationalError
from sqlite3.dbapi2 import Row as Row
from sqlite3.dbapi2 import connect as connect
