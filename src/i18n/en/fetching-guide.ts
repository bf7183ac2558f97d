import type { fetchingGuide as fi } from '../fi/fetching-guide.ts';

export const fetchingGuide: Record<keyof typeof fi, string> = {
  'fetching.guide': 'Guide',
  'fetching.guide.show': 'Show the guide',
  'fetching.guide.names':
    'The services often change their pages. Names and places of buttons may differ from what is said here.',
  'fetching.guide.permissions': 'Permissions to give',
  'fetching.guide.copy': 'Copy',
  'fetching.guide.copyNamed': 'Copy: {{text}}',
  'fetching.guide.copied': 'Copied.',

  'fetching.guide.facebook.before':
    'You need to be allowed to manage the municipality’s Facebook page, and about half an hour. IT support can help.',
  'fetching.guide.facebook.1':
    'Log in to the developers’ site with the Facebook account with which you manage the page. The first time Meta asks you to register as a developer.',
  'fetching.guide.facebook.2':
    'Choose Create App and name it, for example “Municipal comments”. Managing a Facebook page is a fitting use case. If Meta asks for a business portfolio, choose the municipality’s own. An app that only the municipality itself uses usually need not be sent to Meta for review.',
  'fetching.guide.facebook.3':
    'Open Graph API Explorer, choose the app that you just made and add the permissions below. Press Generate Access Token and choose the municipality’s page. Give no other permissions.',
  'fetching.guide.facebook.4':
    'The key that you get works only for an hour or two. Open it in Access Token Debugger, press Extend Access Token at the bottom and copy the new key, which is valid for longer.',
  'fetching.guide.facebook.5':
    'Go back to Graph API Explorer, paste the new key into Access Token, write the question below into the address line and press Submit.',
  'fetching.guide.facebook.6':
    'Find the municipality’s page in the answer. Copy its “id” to Page below and its “access_token” to Key.',
  'fetching.guide.facebook.expiry':
    'The key may have a last day, often about 60 days from now. Access Token Debugger shows it. The key also stops working when you change your Facebook password or when your right to the page ends. Vuoro tells you so on Today, and a new key is made in the same way.',
  'fetching.guide.facebook.lasting':
    'A more lasting key: if the municipality has a business portfolio at Meta, its administrator can make a system user (Settings, Users, System users), let it moderate the comments of the page and generate a key for it (Generate token) with the same permissions. Go on with that key from step 5. Such a key does not depend on anybody’s personal account and has no last day. Meta may also require the permission business_management for it.',
  'fetching.guide.facebook.empty':
    'If the try succeeds but no comments come, Meta may require that the app is published (Publish). That takes the address of the municipality’s privacy notice.',

  'fetching.guide.instagram.before':
    'The Instagram account must be a professional one (business or creator) and linked to the municipality’s Facebook page. The settings of Instagram show both. It takes about half an hour. IT support can help.',
  'fetching.guide.instagram.1':
    'Log in to the developers’ site with the Facebook account with which you manage the page. If you have already made an app for the Facebook channel, use that one.',
  'fetching.guide.instagram.2':
    'Otherwise choose Create App and name it, for example “Municipal comments”. Managing content on Instagram is a fitting use case. Choose the way that logs in through Facebook (Facebook Login).',
  'fetching.guide.instagram.3':
    'Open Graph API Explorer, choose the app and add the permissions below. Press Generate Access Token and choose the municipality’s page and Instagram account. Give no other permissions.',
  'fetching.guide.instagram.4':
    'The key that you get works only for an hour or two. Open it in Access Token Debugger, press Extend Access Token at the bottom and copy the new key, which is valid for longer.',
  'fetching.guide.instagram.5':
    'Go back to Graph API Explorer, paste the new key into Access Token, write the question below into the address line and press Submit.',
  'fetching.guide.instagram.6':
    'Find the municipality’s Facebook page in the answer and copy its “access_token” to Key below. Write the name of the municipality’s account into Instagram account.',
  'fetching.guide.instagram.expiry':
    'The key may have a last day, often about 60 days from now. Access Token Debugger shows it. The key also stops working when you change your Facebook password or when your right to the page ends. Vuoro tells you so on Today, and a new key is made in the same way.',
  'fetching.guide.instagram.portfolio':
    'If your right to the page comes from a business portfolio at Meta, Meta may also require the permission ads_read.',

  'fetching.guide.youtube.before':
    'You need a Google account. It need not own the YouTube channel: with the key one sees only what anybody sees. It takes about a quarter of an hour.',
  'fetching.guide.youtube.1':
    'Log in to Google Cloud Console and make a new project (New project). Its name can be, for example, “Municipal comments”. No billing details are needed.',
  'fetching.guide.youtube.2':
    'Open YouTube Data API v3, check at the top that the right project is chosen, and press Enable.',
  'fetching.guide.youtube.3':
    'Open Credentials, press Create credentials and choose API key. Restrict the key at once: under API restrictions choose only YouTube Data API v3. Application restrictions can stay as they are.',
  'fetching.guide.youtube.4':
    'Copy the key to Key below and write the channel’s handle, for example @municipality. It stands on the channel’s page under its name.',
  'fetching.guide.youtube.why':
    'No permissions are given: the key only tells who asks, and it can neither post nor delete anything. It is free, and Google limits how much may be asked in a day. Comments held for review on YouTube do not come along.',

  'fetching.guide.mastodon.before':
    'The address of the account is enough. The address, for example @municipality@server.fi, stands in the profile under the name.',
  'fetching.guide.mastodon.1':
    'Write the address into Address of the account below and press Try it. If the account is found, you can save.',
  'fetching.guide.mastodon.2':
    'A key is needed only where the server does not show conversations without logging in, or where replies are missing from long conversations. Then log in with the municipality’s account in the browser, and in Mastodon open Preferences, Development and New application.',
  'fetching.guide.mastodon.3':
    'Name it Vuoro and leave only the permissions below ticked. Save it, open the application by its name and copy Your access token to Key.',

  'fetching.guide.bluesky.before': 'No key is needed: Bluesky shows posts to everybody.',
  'fetching.guide.bluesky.1':
    'Write the handle of the municipality’s account, for example municipality.bsky.social. It stands in the profile under the name, after the sign @.',
  'fetching.guide.bluesky.2': 'Press Try it. If the account is found, save.',

  'fetching.permission.pages_show_list': 'to find the page that you manage',
  'fetching.permission.pages_read_engagement': 'to read the page’s posts and their counts',
  'fetching.permission.pages_read_user_content': 'to read residents’ comments on the page',
  'fetching.permission.instagram_basic': 'to read the account’s posts',
  'fetching.permission.instagram_manage_comments':
    'to read the comments. Instagram has no permission for reading alone. Vuoro neither hides, deletes nor answers.',
  'fetching.permission.read:accounts': 'to find the account',
  'fetching.permission.read:statuses': 'to read the posts and the replies to them',
};
