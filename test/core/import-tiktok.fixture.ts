/** TikTok's download in its two generations, with the names that public tools read; nothing of it is real. */
const share = 'https://www.tiktokv.com/share/video/7300000000000000001/';
const messages = [
  { Date: '2026-08-02 17:00:00', From: 'testila', Content: 'On, kello 20 asti.' },
  { Date: '2026-08-02 16:30:00', From: 'asu.kas', Content: 'Onko uimaranta auki?' },
];
const ChatHistory = { 'Chat History with asu.kas:': messages };
const ProfileMap = { userName: 'testila' };

export const tiktokOld = () => ({
  Activity: {
    'Video Browsing History': { VideoList: [{ Date: '2026-08-01 10:00:00', Link: share }] },
  },
  Comment: {
    Comments: {
      CommentsList: [{ Date: '2026-08-02 16:00:00', Comment: 'Kiitos!', Photo: 'N/A', Url: '' }],
    },
  },
  Video: { Videos: { VideoList: [{ Date: '2026-08-02 16:05:00', Link: share, Likes: '1200' }] } },
  'Direct Messages': { 'Chat History': { ChatHistory } },
  Profile: { 'Profile Information': { ProfileMap } },
});

export const tiktokNew = () => ({
  'Your Activity': { 'Watch History': { VideoList: [{ Date: '2026-08-01', Link: share }] } },
  Comment: { Comments: { CommentsList: [{ date: '2026-08-02 16:00:00', comment: 'Kiitos!' }] } },
  'Direct Message': { 'Direct Messages': { ChatHistory } },
  Post: {
    Posts: {
      VideoList: [
        { Date: '2026-08-02 16:05:00', Link: share, Likes: '1200', Title: 'Torin avajaiset' },
        {
          Date: '2026-08-03 16:05:00',
          Link: 'https://v16.tiktokcdn.example/storage/v1/abc?expires=1',
          Likes: '3',
          Title: 'Uimaranta',
        },
      ],
    },
    'Recently Deleted Posts': { PostList: null },
  },
  'Profile And Settings': {},
});
