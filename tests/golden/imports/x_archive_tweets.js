window.YTD.tweets.part0 = [
 {
  "tweet": {
   "id_str": "1855222380982907193",
   "full_text": "Bonjour &amp; merci",
   "favorite_count": "4",
   "retweet_count": "1",
   "created_at": "Sat Nov 09 12:14:18 +0000 2024"
  }
 },
 {
  "tweet": {
   "id_str": "1855222380982907194",
   "full_text": "RT @a: hello",
   "favorite_count": "0",
   "retweet_count": "9"
  }
 }
]