<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Errors</name>
    <message>
        <source>    {do}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  row {row}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  {metric}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  {name}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  {status}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! {warning}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--map takes COLUMN=FIELD, not “{pair}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup was restored, so whether the post went out in the meantime is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A broken character ({code}), which no network takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A calendar entry needs a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A device signed two different segments for the same place ({file}): its data was restored from a backup, or someone else holds its keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hidden character ({code}) changes the reading direction here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hidden character ({code}) turns the reading direction: what is read is not what is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hold is for everything, one account or one post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of Exec Assistant wrote something about this post that this version does not understand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture or file of a post is damaged ({file}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture or file of a post is not on this computer (it begins with {start}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture or file of a post was written by a newer version of Exec Assistant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture or file of the post is damaged on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture or file of the post is not on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pillar or campaign needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A post needs at least one account before it can be planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A post that is being published cannot be discarded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A post with the same words is already on the account ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reading is still missing: {readers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A required reading is missing or was given for another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A segment comes from a device that is not known here ({device}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A segment fails its check: it was changed or cut after it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A segment was written by a newer version of Exec Assistant (format {version}.{suite}.{flags}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the picture or file again, or put the damaged file back from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added the account {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advisors do not decide on posts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow writing there, or choose another folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An account needs its name on the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invisible character ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for it to be submitted again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the executive for a mandate, or leave the decision to her.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the reader to clear this version; then it is approved again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the workspace's owner to send the key again, or restore it from the recovery kit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for changes to “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachment {number} is {size} kB: {network} takes {most} kB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both files are kept; one of them is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed a setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the account {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes were asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters that could not be read: {count}. They show as �.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check day, month and year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its length and its pictures, change it and have it approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its rights, or choose another with --profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is unlocked, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file is still there and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the clocks of both computers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection; it is tried again while the time window is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the profile's files against a backup, or restore the workspace with the recovery kit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the rights of the folder, or choose another with --profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what was changed last, and the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a later end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one account, or look at the statuses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the format yourself; possible are: {formats}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleared “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Exec Assistant and run “exec-assistant verify”; the local database can be rebuilt from the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare that line with the printed page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm that the backup was restored; what may have gone out already will wait for your answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the account again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the right account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the server's address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a usual draft and submit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create one (open Passwords and Keys, then New, then Password keyring, named Login), then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create one, or try “exec-assistant demo”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the broken character and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarded “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it on the laptop on which the workspace was created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate the post and have the new one approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate the post to write a new one, or edit it on the network itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit it or comment on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the post and submit it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events could not be read: their bytes are not in the expected form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything before and after them is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything before them is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in this file was already here. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything saved before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exec Assistant is already open on this profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exec Assistant met a defect of its own ({kind} at {place}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exec Assistant was closed while the post was being published, so whether it went out is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a shorter period, or delete the empty rows and columns far from the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a shorter period, or split the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: {step}: {checked}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures for posts that were not published: {posts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format: {format} ({locale})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granted a mandate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image {number} has no alternative text: people who cannot see it will not know what it shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import an .xlsx, .xls, .csv, .tsv, .ics or .json file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported “{file}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a keyring (on Debian and Ubuntu: apt install gnome-keyring dbus-x11), log in again, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the application again, or restore the file from the installation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal comments are for advisors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduce that device again under a new identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be approved once they have cleared this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept as it is and will be read once the device is introduced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is never sent again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been edited meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may not have arrived yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would end before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its changes were taken over all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the program recognise the format, or map the file's columns yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift the hold when the moment has come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifted a hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of the recovery kit is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of the recovery kit is mistyped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in as the person who set the workspace up, or restore the keys from the recovery kit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its status; it may have changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the account on the network, then say here whether the post is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the post on the network and decide what to do with it, then say here that it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the right kit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that it comes from the tool you think; export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it back into the window, or have the new time approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to a new time first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next publication: {at} · {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secret was written anywhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secret was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No variant of this post can be submitted now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody approves their own draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has approved this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here looks like a restored backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent late by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Both versions are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. The journal has the true version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing you saved was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a post that failed can be tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only its author removes a comment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the executive gives a mandate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the executive, or a deputy with a mandate, approves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the owner of the workspace admits people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the person who decided can take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what the executive writes on her own device is approved by her act of writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Keychain Access and make sure that the login keychain exists, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the new post on the network and copy its own address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the post and choose its accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the post on the network and copy its address from the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the post, accept one version or merge them, and have it approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the post, accept one version or merge them, then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the reminder and follow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period: {first} – {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a new time and have it approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan the post again after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan the post again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report this line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post {post} has an outcome and no time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post {post} names an unknown account: {account}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post {post}: nobody could quote “{quote}” then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post {post}: “{passage}” must occur once to be edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts: {posts} · mentions: {mentions} · entries: {entries}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish it there, or have it approved again for this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish the post by hand, or change it and have it approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish the post by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back the file from a backup or from another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back the folder from a backup or from another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back from a backup, or add it again and have the post approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the file back from a backup, or restore the workspace with the recovery kit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the missing segment files back from a backup or from another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the segment files back from a backup or from another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the new version, then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the reason, edit the post and submit it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers clear or comment on posts; they do not write them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers do not publish posts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers do not submit posts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinstall Exec Assistant with its own libraries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinstall Exec Assistant with tzdata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinstall Exec Assistant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed the account {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair the cause, then plan the post again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart Exec Assistant with “exec-assistant doctor” to rebuild it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart Exec Assistant; it reads the journal again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the keys from the recovery kit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows: {read} read, {kept} kept, {rejected} rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run “exec-assistant doctor” for what can be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run “exec-assistant verify” to see what is wrong, and put the missing files back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy without a password and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it in smaller parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the date of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle its outcome first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share the comment instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something does not hold; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the service named Credential Manager, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was left half done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit it again and have it approved as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit it and let the other person decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit it for approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access in the keyring belongs to another account of the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is no longer in the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is not the one that was approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The advisor will read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alternative text of image {number} is {length} characters: {network} takes {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approval cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approval is for another post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approval names another device as the one that publishes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approval was signed by a device that the workspace's owner has not admitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approval was signed by the person who wrote the draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approved time window has passed ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approved time window opens later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of another device ({device}) is {minutes} minutes ahead of this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comment is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comment is longer than {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke while the post was being sent, so whether it went out is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged file was set aside as {file}; everything older is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database library here has no encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deputy's mandate does not cover this approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so “{file}” could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: {file} could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry {name} in the keyring of this computer is not in the expected form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry {name} is too long for a keyring ({length} characters, at most {limit}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The events are kept and will be read once the key arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say how its characters are written; it was read as Western European (Windows-1252).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no rows that can be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large ({megabytes} MB, at most {limit} MB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of this device's latest events was damaged; {kept} of them could be read and are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} could not be read or written ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} was written by a newer version of Exec Assistant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” of the profile cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” of the profile is not what it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first comment is not the one that was approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} does not allow writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format of {file} was not recognised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal beside it was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal does not say for certain who wrote this post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal holds no such post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal of this workspace is damaged or incomplete on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal, from which it is rebuilt, was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that admits people to this workspace is not the one this computer knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this computer cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this computer has no access to this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this computer has no default collection yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this computer has no entry {name} for this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this computer is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this computer refused ({kind}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring set up on this computer ({backend}) is not the system's encrypted one, so it is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language model {name} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language model {name} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language model {name} was made for a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last attempt failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last {count} events of this device's segments are missing or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local database does not hold what the journal holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local database holds a damaged row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local database was altered ({detail}): it does not say what was written and signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mandate would end before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network accepted the post, but it could not be seen there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network answered something that cannot be read, so whether the post went out is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network answered with an error of its own ({detail}), so whether the post went out is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network asks to wait {detail} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network cannot take this post by itself ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network did not finish preparing a picture or file in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network refuses a picture or file ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network refuses the post ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network refuses this account's access ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network shows something else than what was approved ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase does not open this recovery kit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person who signed this approval has no right to approve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures are not those that were approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The planned time is outside the time window that was approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post has no text for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post is approved but has no time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post is being published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post is published already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post was rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post's text is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The segment {file} does not follow on from the one before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends to another address, which is not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server's address does not begin with https://, so the account's access would be readable on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server's address is not one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature of the approval does not hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text contains half of a character (a lone surrogate), which no network can show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text for {account} is already published or on its way, so it can no longer be edited here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has changed since you opened it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is longer than {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not the one that was approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time planned for this post has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time window passed without publication.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visibility is not the one that was approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account “{account}” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no detail called “{field}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format named {format}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no network called “{network}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting called “{field}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text beside the media.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to publish: no text and no media.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is no longer in the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is published by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This calendar entry does not exist here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done while the post is “{status}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This comment does not exist here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer offers no keyring to keep secrets in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This date does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This decision does not exist here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device does not hold key number {epoch} of the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder already holds a workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This import does not exist here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an example: its keys are in memory and end with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the address of a post on {network}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the address of another post that is published already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop does not hold the keys of that person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is not JSON with a “text”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like a restored backup: this computer has published something that its journal does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post does not exist here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post has no text for that account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post was discarded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile was written by a newer version of Exec Assistant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recovery kit belongs to another workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recovery kit was made by a newer version of Exec Assistant (kit version {version}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text has not been submitted for review (or was edited after approval).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is not a recovery kit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version cannot publish to “{detail}” by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took back a decision on “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people edited this post at the same time, so there are two versions of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it again; capital letters, spaces and dashes do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the numbered lines of the printed page, each on a line of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undated “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it (log in again), then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it (log in again, or open Passwords and Keys), then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keyring, or restart the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it and import the file inside, or save the table as .xlsx or .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Exec Assistant on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Exec Assistant on this laptop, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a smaller or different file, and have the post approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of: {formats}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the open window, or close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the other device to send it, or add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the outcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it opens ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be saved is too large ({megabytes} MB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written before it is safe, and the file is kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the post went out is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it, then send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the text, then submit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your mandate does not cover this account today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your posts, comments and figures are untouched; only tones and languages cannot be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your reading is not asked for on this post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mention counts without its server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database cipher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters with accents count 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no time zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} events of this device are missing from its journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could be in more than one format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be opened ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has more cells than can be imported at once (the limit is {limit}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds no table that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is an archive or a kind of document that is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged or incomplete and cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not in the format {format}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is protected by a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is too large to import ({megabytes} MB; the limit is {limit} MB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} would unpack to more than {limit} MB, so it was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{good} of {total} checks held. Pictures: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mark} {name}: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{network} has no post without an image or a video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{network} would read “{passage}” as HTML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} emoji count 2 each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} emoji count 2 or more each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} hashtags: on {network}, more than {most} read as advertising.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} hashtags: {network} refuses more than {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} links count {weight} each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} {kind}: {network} takes {most} in a post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outcome}: {title} · {account}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{over} bytes too long for {network} ({used} of {limit}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{over} characters too long for {network} ({used} of {limit}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{workspace}: {posts} posts, {mentions} mentions, {people} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year} is not a year to plan in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” cannot be written: the folder is read-only or missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is damaged or its key is not the one in the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is in use by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” was written by a newer version of Exec Assistant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” holds no workspace yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{moment}” is not a moment of the demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{network}” is not a network this program knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{passage}” would be shown as it is typed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
