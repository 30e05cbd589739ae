// Mail from the letter of December 2024 to the first articles of November 2025, marked as in mails-contact.mjs.
import { textFile } from '../attachments.mjs'
import { quoted } from './mails-contact.mjs'

const draftLetter = `Monsieur le Procureur,

Au nom de la Ville de Port-Maren, je retire la plainte n° 2024/118.

La Ville a mieux à faire de ses avocats que de poursuivre ses archivistes.

La maire de Port-Maren
`

const offer = `Dear Ms Corbrand,

This is the letter of which the account told you. I write under my own name, which is also the name on the city's complaint.

A draft is attached. It is short. Change what you like, but please leave the second sentence as it is.

Isolde Quarrey
The Tidewatch Papers`

const questions = `Dear Ms Corbrand,

We hold eighteen private messages between your account on X and that of The Tidewatch Papers, from 5 September 2024 to 11 July 2025. Fifteen are theirs, three are yours.

1. Are the messages genuine, and are they all?
2. On 18 September 2024 your mother posted words that Tidewatch had sent you a quarter of an hour before. How did they reach her?
3. Tidewatch asked for your donors' list. What did you answer?
4. The city withdrew its complaint against Ms Quarrey in July. Who wrote the sentence with the archivists?

We publish on Monday 10 November. I would rather quote you than describe you.

Rowan Tesk
The Breakwater Review`

/** @type {import('./mails-contact.mjs').Held[]} */
export const after = [
  {
    id: 'j1',
    mbox: true,
    at: '2024-12-09T18:30:44+00:00',
    from: 'quarrey',
    to: ['nell'],
    subject: 'A letter that you could send',
    charset: 'us-ascii',
    text: offer,
    files: [textFile('lettre-projet.txt', 'text/plain', draftLetter)],
  },
  {
    id: 'j2',
    mbox: true,
    at: '2024-12-10T08:12:00+01:00',
    from: 'nell',
    to: ['abadour'],
    subject: 'Tr: A letter that you could send',
    re: 'j1',
    carries: 'j1',
    text: `Maître, ci-joint, tel que reçu, avec le projet de lettre. Je n'ai répondu ni au message ni au courriel. Ines l'a vu sur mon écran.

N.`,
  },
  {
    id: 'j3',
    mbox: true,
    at: '2024-12-12T16:40:18+01:00',
    from: 'abadour',
    to: ['nell'],
    subject: 'RE: Tr: A letter that you could send',
    re: 'j2',
    charset: 'windows-1252',
    text: `Ne l'imprimez pas, ne la transmettez pas, ne la corrigez pas. Une lettre que l'on corrige, on l'a reçue.

L. A.`,
  },
  {
    id: 'm7',
    office: true,
    at: '2024-12-16T19:02:50+01:00',
    from: 'quellan',
    to: ['reyer'],
    subject: 'Une phrase pour l’été',
    text: `Cher Odon,

Si un jour la Ville cherche ses mots à propos de la plainte 2024/118, en voici une qui a l'avantage d'être courte :

> La Ville a mieux à faire de ses avocats que de poursuivre ses archivistes.

Elle ne vient pas de moi. Je n'en garde pas de copie.

Ines`,
  },
  {
    id: 'm8',
    office: true,
    at: '2024-12-17T08:31:06+01:00',
    from: 'reyer',
    to: ['quellan'],
    subject: 'RE: Une phrase pour l’été',
    re: 'm7',
    charset: 'windows-1252',
    text: `Bien reçu. Pas avant l'été, et par le budget plutôt que par le cabinet.

O. Reyer
Directeur de cabinet`,
  },
  {
    id: 'j4',
    mbox: true,
    office: true,
    at: '2025-07-14T09:00:00+02:00',
    from: 'clerk',
    to: ['nell', 'quellan'],
    subject: 'Conseil du 21 juillet : ordre du jour',
    words: 'B',
    text: `Ordre du jour du conseil municipal du lundi 21 juillet 2025, 18 h :

 9. Voirie : marquages
10. Dénomination du Quai 9
11. Budget : décision modificative n° 2
12. Contentieux : retrait de la plainte n° 2024/118, par souci d'économie

Greffe du conseil`,
  },
  {
    id: 'j5',
    mbox: true,
    at: '2025-07-15T07:48:09+02:00',
    from: 'nell',
    to: ['abadour'],
    subject: 'Item 12',
    flowed: true,
    text: `Have you seen item 12? I have passed nothing on, to nobody, not in December and not since. They wrote again on Friday, four minutes past midnight. I have not answered since October.`,
  },
  {
    id: 'j6',
    mbox: true,
    at: '2025-07-15T12:30:31+02:00',
    from: 'abadour',
    to: ['nell'],
    subject: 'RE: Item 12',
    re: 'j5',
    charset: 'windows-1252',
    text: `Je l'ai vu. Je n'ai rien transmis non plus. Qui d'autre avait le texte ?

L. A.`,
  },
  {
    id: 'k1',
    mbox: true,
    at: '2025-11-03T15:04:40+00:00',
    from: 'tesk',
    to: ['nell'],
    subject: 'Questions before publication',
    charset: 'us-ascii',
    flowed: true,
    text: questions,
  },
  {
    id: 'k2',
    mbox: true,
    at: '2025-11-03T18:20:00+01:00',
    from: 'nell',
    to: ['abadour', 'quellan'],
    subject: 'Fwd: Questions before publication',
    re: 'k1',
    flowed: true,
    text: `They have all of it, to the minute. Not from me. I would publish the chain myself before Monday.

---------- Forwarded message ---------
From: Rowan Tesk <rowan.tesk@breakwater-review.example>
Date: Mon, 3 Nov 2025 at 15:04
Subject: Questions before publication
To: Nell Corbrand <nell@lequai.example>

${questions}`,
  },
  {
    id: 'k3',
    mbox: true,
    at: '2025-11-04T09:15:27+01:00',
    from: 'quellan',
    to: ['nell'],
    cc: ['abadour'],
    subject: 'Re: Fwd: Questions before publication',
    re: 'k2',
    text: `Then publish it as pictures and stop where it stops being a conversation. Your last answer is of 2 October, their last interesting message is of the 17th. What came later is post that nobody opened.

Say “the whole chain”. It is, in a sense.

Ines

On Mon, 3 Nov 2025 at 18:20, Nell Corbrand wrote:
${quoted('They have all of it, to the minute. Not from me.')}`,
  },
  {
    id: 'k4',
    mbox: true,
    at: '2025-11-07T10:00:10+01:00',
    from: 'nell',
    to: ['tesk'],
    subject: 'Re: Questions before publication',
    re: 'k1',
    charset: 'us-ascii',
    text: `Dear Rowan Tesk,

I will publish the messages myself. To your third question: no.

Nell Corbrand

> 3. Tidewatch asked for your donors' list. What did you answer?`,
  },
  {
    id: 'm10',
    office: true,
    at: '2025-11-10T08:45:00+01:00',
    from: 'quellan',
    to: ['ysaline'],
    subject: 'Ce que vous savez, ce que vous avez su',
    text: `Trois phrases pour aujourd'hui, pas une de plus :

- « Ma fille a reçu des messages auxquels elle a répondu trois fois. »
- « J'ai lu l'annexe 7 comme tout le monde. »
- « J'ai appris ces échanges dans la presse. »

La troisième est la plus importante. Ines`,
  },
  {
    id: 'm11',
    office: true,
    at: '2025-11-11T10:12:38+01:00',
    from: 'bontemp',
    to: ['quellan'],
    subject: 'Durée de l’échange ?',
    charset: 'utf-8',
    text: `Bonjour,

L'Écho des Bassins écrit que l'échange a duré jusqu'en juillet. Les captures publiées hier soir s'arrêtent au 17 octobre 2024. Laquelle des deux dates est la bonne ?

Aurèle Bontemp
Le Fanal`,
  },
  {
    id: 'm12',
    office: true,
    at: '2025-11-11T10:40:15+01:00',
    from: 'quellan',
    to: ['bontemp'],
    subject: 'Re: Durée de l’échange ?',
    re: 'm11',
    text: `Bonjour Aurèle,

Un échange suppose deux personnes. Celui-ci a eu lieu entre le 5 septembre et le 17 octobre 2024, avec trois réponses en tout. Vous pouvez l'écrire ainsi, sans me citer.

Ines Quellan

Le mar. 11 nov. 2025 à 10:12, Aurèle Bontemp a écrit :
> Laquelle des deux dates est la bonne ?`,
  },
  {
    id: 'loose',
    at: '2025-11-09T16:22:03+00:00',
    from: 'quarrey',
    to: ['tesk'],
    subject: 'Re: For your comment',
    charset: 'us-ascii',
    text: `Dear Rowan,

We cannot confirm these alleged messages. We keep no such records, and
what you have sent me is edited and lacks context.

Speaking for myself, I never asked Ms Corbrand for anything.

Isolde Quarrey`,
  },
]
