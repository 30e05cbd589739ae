// Nell Corbrand's private messages on X, oldest first; the archive turns each conversation round, as X does.
// Times are UTC: Port-Maren is two hours ahead in summer, one in winter, so 22:12 here is past midnight there.
/** @typedef {import('./people.mjs').accounts} Accounts */
/**
 * @typedef {{ at: string, from: keyof Accounts, text: string, link?: string, reaction?: { from: keyof Accounts, key: string, at: string },
 *   lost?: true }} Chat `lost`: the words are gone, only the header file still has who and when
 */

/** @type {Array<{ between: [keyof Accounts, keyof Accounts], messages: Chat[] }>} */
export const chats = [
  {
    between: ['nell', 'tidewatch'],
    messages: [
      {
        at: '2024-09-04T22:12:31.408Z',
        from: 'tidewatch',
        text: 'Good evening. You do not know us, but you know our work. On Monday the city will publish its draft budget with six annexes. There are seven. We have the seventh. Is your mother interested in what is in it?',
      },
      {
        at: '2024-09-05T10:14:05.112Z',
        from: 'nell',
        text: 'Who is this, really? I know nothing of a seventh annex. Off the record, I will ask around.',
      },
      {
        at: '2024-09-05T21:40:18.930Z',
        from: 'tidewatch',
        text: 'We are people who keep paper. Ask whoever made the fair copy why it stops at page 211.',
      },
      {
        at: '2024-09-09T06:05:02.051Z',
        from: 'tidewatch',
        text: 'Six annexes, as we said, and an hour ago. Ours is here, with one page held back until it is useful: https://t.example/a7',
        link: 'https://papers.tidewatch.example/annex-7',
      },
      {
        at: '2024-09-12T11:05:44.700Z',
        from: 'tidewatch',
        text: 'Great to hear your mother mention us on the radio yesterday. If she speaks of us again, please have her share the link with it. People will find things in there that the papers are too polite to see.',
      },
      {
        at: '2024-09-12T16:20:09.377Z',
        from: 'nell',
        text: 'Seen. She decides what she shares, not I. I will pass it on.',
      },
      {
        at: '2024-09-16T19:51:26.815Z',
        from: 'tidewatch',
        text: 'We lift the black from page 212 on Wednesday at ten in the morning. We thought that you would rather know than read it.',
      },
      {
        at: '2024-09-18T08:02:40.000Z',
        from: 'tidewatch',
        text: 'Page 212 is up. Forty-one million for a quay that nobody may use, on the page that city hall forgot to number. This would be a good moment. https://t.example/a7p212',
        link: 'https://papers.tidewatch.example/annex-7#212',
      },
      { at: '2024-09-18T19:30:11.246Z', from: 'tidewatch', text: 'Well timed.' },
      {
        at: '2024-09-25T20:44:57.603Z',
        from: 'tidewatch',
        text: 'Something that would help us both: the list of your donors. We are called one-sided. If the first paper on your side comes from you, nobody else gets to choose the day.',
      },
      { at: '2024-10-02T09:47:38.090Z', from: 'nell', text: 'Not the ledger. Ask me after the 20th.' },
      { at: '2024-10-02T10:01:12.555Z', from: 'tidewatch', text: 'Understood. After the 20th.' },
      {
        at: '2024-10-08T16:00:00.342Z',
        from: 'tidewatch',
        text: 'For tonight: who signed page 212? The signature is legible at 400 per cent.',
      },
      {
        at: '2024-10-14T07:16:50.961Z',
        from: 'tidewatch',
        text: '38 letters between the harbour master and the dredgers, up today. If either of you shares one thing this week, let it be this: https://t.example/38',
        link: 'https://papers.tidewatch.example/38-letters',
      },
      {
        at: '2024-10-17T20:37:21.484Z',
        from: 'tidewatch',
        text: 'If she loses on Sunday it would be more interesting if she did not accept the result. The harbour wards are counted by hand, in a shed, by people on the Port Association’s payroll. A doubt is worth more than a speech.',
      },
      {
        at: '2024-12-09T17:58:03.118Z',
        from: 'tidewatch',
        text: 'Congratulations, late. There is a complaint, 2024/118, with one name on it. A mayor can withdraw a complaint with one letter. Of course the council will grumble, but it would send the right signal. We have drafted it; it will be in your mail tonight.',
      },
      {
        at: '2025-04-22T15:25:40.200Z',
        from: 'tidewatch',
        text: 'The complaint still stands. You said “after the 20th”. It is after the 20th, six times over. The sentence with the archivists costs nothing.',
      },
      {
        at: '2025-07-10T22:04:07.739Z',
        from: 'tidewatch',
        text: 'We hear that a newspaper has this conversation. It was not us: we keep no copies. If you publish it, publish all of it.',
      },
    ],
  },
  {
    between: ['nell', 'ysaline'],
    messages: [
      {
        at: '2024-09-11T16:25:30.120Z',
        from: 'nell',
        text: 'Je t’écoute. « Ces gens font un travail utile » ? On en parle ce soir.',
      },
      {
        at: '2024-09-11T16:58:02.300Z',
        from: 'ysaline',
        text: 'C’est sorti tout seul. 🙈',
        reaction: { from: 'nell', key: 'funny', at: '2024-09-11T16:58:40.000Z' },
      },
      { at: '2024-09-18T08:06:55.871Z', from: 'nell', text: '', lost: true },
      { at: '2024-09-18T08:19:31.004Z', from: 'nell', text: 'Bravo. Maintenant, mange quelque chose.' },
      {
        at: '2024-10-20T21:48:12.660Z',
        from: 'nell',
        text: '412. Maman. 412.',
        reaction: { from: 'ysaline', key: 'like', at: '2024-10-20T21:49:03.000Z' },
      },
      { at: '2025-11-10T07:31:45.918Z', from: 'ysaline', text: 'Tu aurais dû me laisser ne rien savoir.' },
    ],
  },
  {
    between: ['nell', 'quellan'],
    messages: [
      { at: '2024-09-17T17:20:04.440Z', from: 'quellan', text: 'At ten sharp? Are you sure?' },
      { at: '2024-09-17T17:21:39.015Z', from: 'nell', text: 'That is what they wrote. On the phone, please.' },
      { at: '2025-11-10T19:41:00.380Z', from: 'quellan', text: 'Four pictures, up to the 17th. Not one more.' },
      { at: '2025-11-10T19:44:17.262Z', from: 'nell', text: 'They asked me to publish all of it.' },
      { at: '2025-11-10T19:44:58.709Z', from: 'quellan', text: 'Who is they?' },
    ],
  },
  {
    between: ['nell', 'tesk'],
    messages: [
      {
        at: '2025-11-03T15:10:22.033Z',
        from: 'tesk',
        text: 'I have just sent you four questions by mail. Rowan Tesk, The Breakwater Review.',
      },
      { at: '2025-11-07T09:02:48.590Z', from: 'nell', text: 'Answered, in a manner.' },
      { at: '2025-11-07T09:15:36.871Z', from: 'tesk', text: 'No to which half of the third question?' },
    ],
  },
]

/**
 * One group conversation, oldest first: what was written, who came and who left.
 * @type {{ id: string, name: string, events: Array<Chat | { at: string, join: Array<keyof Accounts>, by: keyof Accounts, own?: true }
 *   | { at: string, leave: Array<keyof Accounts> }> }}
 */
export const nightShift = {
  id: '1833412207716634624',
  name: 'Équipe de nuit',
  events: [
    { at: '2024-09-10T18:00:12.001Z', join: ['quellan', 'wetterlin'], by: 'quellan', own: true },
    {
      at: '2024-09-10T18:01:40.220Z',
      from: 'quellan',
      text: 'Équipe de nuit: whoever is awake answers, whoever sleeps is forgiven.',
    },
    { at: '2024-09-10T18:03:15.874Z', from: 'wetterlin', text: 'I am forgiven from ten.' },
    { at: '2024-09-11T17:22:00.450Z', join: ['garrigal'], by: 'nell' },
    {
      at: '2024-09-11T17:24:51.118Z',
      from: 'garrigal',
      text: 'Bonsoir ! J’ai déjà trois idées de slogan avec 212 dedans.',
    },
    { at: '2024-09-18T21:10:33.907Z', from: 'nell', text: 'Who put the annex link on the volunteers’ list?' },
    { at: '2024-09-19T07:02:10.612Z', from: 'wetterlin', text: 'Nobody yet. I will say no before somebody does.' },
    { at: '2024-09-19T08:15:20.336Z', from: 'garrigal', text: 'C’était moi, sur le verso. Je sors, j’ai compris.' },
    { at: '2024-09-19T08:15:59.870Z', leave: ['garrigal'] },
  ],
}
