// Campaign mail from the donors' list (September 2024) to the first articles (November 2025), marked as in
// mails-september.mjs.
import { barChart, docx, textFile } from '../attachments.mjs'
import { quoted } from './mails-september.mjs'

const footer = `

_______________________________________________
Bénévoles du Quai
benevoles@listes-quai.example
Se désabonner : https://listes-quai.example/benevoles`

const listed = [
  'List-Id: =?utf-8?Q?B=C3=A9n=C3=A9voles_du_Quai?= <benevoles.listes-quai.example>',
  'List-Unsubscribe: <https://listes-quai.example/benevoles>',
  'Precedence: list',
]

const draftLetter = `Monsieur le Procureur,

Au nom de la Ville de Port-Maren, je retire la plainte n° 2024/118.

La Ville a mieux à faire de ses avocats que de poursuivre ses archivistes.

La maire de Port-Maren
`

const offer = `Dear Ms Corbrand,

You have not answered our last message, so I write under my own name, which is also the name on the city's complaint.

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

/** @type {import('./mails-september.mjs').Held[]} */
export const later = [
  {
    id: 'l1', mbox: true, office: true, at: '2024-09-19T08:10:00+02:00', from: 'wetterlin', to: ['list'], sign: ['list'], extra: listed,
    subject: '[Bénévoles] Tracts de samedi', charset: 'utf-8',
    text: `Bonjour à toutes et à tous,

Samedi, rendez-vous à 9 h au Quai 3. Deux mille tracts, trois quartiers, du café. Prenez un parapluie.

Jonas${footer}`,
  },
  {
    id: 'l2', mbox: true, at: '2024-09-19T08:55:37+02:00', from: 'sant', to: ['list'], sign: ['list'], extra: listed,
    subject: 'Re: [Bénévoles] Tracts de samedi', re: 'l1', charset: 'iso-8859-1',
    text: `Présente ! Et est-ce qu'on met le lien de Tidewatch sur le tract ? Tout le marché en parlait hier, on dirait que la ville entière sait compter jusqu'à 212.

Mireille${footer}`,
  },
  {
    id: 'l3', mbox: true, at: '2024-09-19T09:20:14+02:00', from: 'garrigal', to: ['list'], sign: ['list'], extra: listed,
    subject: 'Re: [Bénévoles] Tracts de samedi', re: 'l2',
    text: `+1 pour le lien. Je peux l'imprimer en petit au verso.

Théo

> Et est-ce qu'on met le lien de Tidewatch sur le tract ?${footer}`,
  },
  {
    id: 'l4', mbox: true, at: '2024-09-19T09:41:59+02:00', from: 'wetterlin', to: ['list'], sign: ['list'], extra: listed,
    subject: 'Re: [Bénévoles] Tracts de samedi', re: 'l3',
    text: `Non. Aucun lien vers Tidewatch sous notre nom, ni sur les tracts ni sur vos comptes. Nous parlons du budget, pas de ceux qui le publient.

For those who read English better: no Tidewatch links on anything with our name on it. Thank you.

Jonas${footer}`,
  },
  {
    id: 'e1', mbox: true, at: '2024-09-25T23:10:20+02:00', from: 'nell', to: ['amrault'], subject: 'Donateurs', transfer: '8bit',
    text: `Solveig, peux-tu me faire un résumé des dons, sans noms ? Par tranche et par mois. C'est pour une page du site.

N.`,
  },
  {
    id: 'e2', mbox: true, at: '2024-09-26T11:02:45+02:00', from: 'amrault', to: ['nell'], subject: 'Re: Donateurs', re: 'e1', charset: 'iso-8859-1',
    text: `Voici, sans noms et sans adresses. Je ne savais pas que le site avait une page des dons. Où est-elle ?

Solveig

Le mer. 25 sept. 2024 à 23:10, Nell Corbrand a écrit :
> C'est pour une page du site.`,
    files: [
      textFile('dons-par-tranche.csv', 'text/csv', 'mois;tranche;dons;total\n2024-07;moins de 100;212;9840\n2024-08;moins de 100;188;8725\n2024-08;100 à 500;41;9300\n2024-09;plus de 500;3;4500\n'),
    ],
  },
  {
    id: 'e3', mbox: true, at: '2024-09-26T11:30:00+02:00', from: 'nell', to: ['amrault'], subject: 'Re: Donateurs', re: 'e2',
    text: `Elle n'est pas encore faite. Merci !

N.`,
  },
  {
    id: 'e4', mbox: true, at: '2024-10-01T17:48:51+02:00', from: 'nell', to: ['abadour'], cc: ['thevard'], subject: 'They want our ledger', flowed: true,
    text: `Last Wednesday Tidewatch asked for the list of our donors. Their argument is that if the first paper on our side comes from us, nobody else gets to choose the day. I have sent them nothing. May I say no, or is that already an answer too many?`,
  },
  {
    id: 'e5', mbox: true, at: '2024-10-02T09:10:22+02:00', from: 'abadour', to: ['nell'], cc: ['thevard'], subject: 'RE: They want our ledger', re: 'e4',
    charset: 'windows-1252',
    text: `Répondez non, en une ligne, et n'ajoutez rien. Ni « pour l'instant », ni « après ». Un non daté est un oui reporté.

L. A.

-----Message d'origine-----
De : Nell Corbrand <nell@lequai.example>
Envoyé : mardi 1 octobre 2024 17:49
Objet : They want our ledger

May I say no, or is that already an answer too many?`,
  },
  {
    id: 'f1', mbox: true, at: '2024-10-03T10:15:00+09:00', from: 'printer', to: ['nell'], subject: '旗の校正について', charset: 'iso-2022-jp', words: 'B',
    text: `コーブランド様

お世話になっております。港の旗の校正をお送りします。
青は見本より少し濃くなります。ご確認ください。

Proof of the forty flags attached. The blue will be a little darker than on your screen.

森田`,
    files: [barChart('flag-proof.png', [1, 0.2, 1, 0.2, 1, 0.2])],
  },
  {
    id: 'f2', mbox: true, at: '2024-10-03T09:02:11+02:00', from: 'nell', to: ['printer'], subject: 'Re: 旗の校正について', words: 'B', re: 'f1', transfer: 'base64',
    text: `Dear Mr Morita,

darker is fine, it rains here. Please go ahead.

N. Corbrand

> 青は見本より少し濃くなります。ご確認ください。`,
  },
  {
    id: 'g1', mbox: true, at: '2024-10-08T14:20:30+02:00', from: 'thevard', to: ['ysaline', 'nell', 'quellan'], subject: 'Débat : fiche', charset: 'iso-8859-1',
    text: `La fiche pour ce soir, une page. Pas un mot de Tidewatch : si Dorlec les nomme, tu réponds « budget ».

MO`,
    files: [
      docx('fiche-debat.docx', [
        'Débat du 8 octobre 2024',
        '1. Le budget est public ou il n’est pas un budget.',
        '2. Quarante et un millions : qui a signé ?',
        '3. Si le nom de Tidewatch est prononcé : revenir au budget.',
      ]),
    ],
  },
  {
    id: 'g2', mbox: true, at: '2024-10-08T22:40:05+02:00', from: 'nell', to: ['thevard', 'quellan'], subject: 'Re: Débat : fiche', re: 'g1', flowed: true,
    text: `“Who signed page 212?” was the sentence of the evening. He looked at his shoes for four seconds, I counted.

Before anybody asks: yes, it was on your sheet. It was also in a message that I had from them at six. You wrote yours at two. I find that funny and a little cold.`,
  },
  {
    id: 'h1', mbox: true, office: true, at: '2024-10-17T23:58:12+02:00', from: 'nell', to: ['thevard', 'quellan', 'wetterlin'],
    subject: 'If we lose on Sunday', charset: 'us-ascii',
    text: `They suggest that we do not accept the result if we lose. The harbour
wards, the shed, the hand count. I did not answer and I am not going to.

I would like it written down somewhere that I told you the same evening.

N.`,
  },
  {
    id: 'h2', mbox: true, at: '2024-10-18T00:21:09+02:00', from: 'thevard', to: ['nell'], cc: ['quellan', 'wetterlin'], subject: 'Re: If we lose on Sunday',
    re: 'h1', charset: 'iso-8859-1',
    text: `C'est écrit. Nous accepterons le résultat, quel qu'il soit. J'ai compté les bulletins dans ce hangar en 2012, il y fait froid et on n'y triche pas.

MO

Le jeu. 17 oct. 2024 à 23:58, Nell Corbrand a écrit :
> I would like it written down somewhere that I told you the same
> evening.`,
  },
  {
    id: 'h3', mbox: true, at: '2024-10-21T00:55:00+02:00', from: 'ysaline', to: ['list'], cc: ['nell', 'thevard', 'quellan', 'wetterlin', 'amrault'],
    sign: ['list'], extra: listed, subject: '[Bénévoles] 412 voix', transfer: 'base64',
    text: `Quatre cent douze voix. Merci à chacune et à chacun d'entre vous.

Four hundred and twelve votes. Thank you, all of you.

Ysaline Corbrand
${footer}`,
    html: '<p>Quatre cent douze voix. <strong>Merci</strong> à chacune et à chacun d’entre vous.</p><p lang="en">Four hundred and twelve votes. Thank you, all of you.</p><p>Ysaline Corbrand</p>',
  },
  {
    id: 'j1', mbox: true, at: '2024-12-09T18:30:44+00:00', from: 'quarrey', to: ['nell'], subject: 'A letter that you could send', charset: 'us-ascii',
    text: offer,
    files: [textFile('lettre-projet.txt', 'text/plain', draftLetter)],
  },
  {
    id: 'j2', mbox: true, at: '2024-12-10T08:12:00+01:00', from: 'nell', to: ['abadour'], subject: 'Tr: A letter that you could send', re: 'j1', carries: 'j1',
    text: `Maître, ci-joint, tel que reçu, avec le projet de lettre. Je n'ai répondu ni au message ni au courriel. Ines l'a vu sur mon écran.

N.`,
  },
  {
    id: 'j3', mbox: true, at: '2024-12-12T16:40:18+01:00', from: 'abadour', to: ['nell'], subject: 'RE: Tr: A letter that you could send', re: 'j2', charset: 'windows-1252',
    text: `Ne l'imprimez pas, ne la transmettez pas, ne la corrigez pas. Une lettre que l'on corrige, on l'a reçue.

L. A.`,
  },
  {
    id: 'm7', office: true, at: '2024-12-16T19:02:50+01:00', from: 'quellan', to: ['reyer'], subject: 'Une phrase pour l’été',
    text: `Cher Odon,

Si un jour la Ville cherche ses mots à propos de la plainte 2024/118, en voici une qui a l'avantage d'être courte :

> La Ville a mieux à faire de ses avocats que de poursuivre ses archivistes.

Elle ne vient pas de moi. Je n'en garde pas de copie.

Ines`,
  },
  {
    id: 'm8', office: true, at: '2024-12-17T08:31:06+01:00', from: 'reyer', to: ['quellan'], subject: 'RE: Une phrase pour l’été', re: 'm7', charset: 'windows-1252',
    text: `Bien reçu. Pas avant l'été, et par le budget plutôt que par le cabinet.

O. Reyer
Directeur de cabinet`,
  },
  {
    id: 'j4', mbox: true, office: true, at: '2025-07-14T09:00:00+02:00', from: 'clerk', to: ['nell', 'quellan'], subject: 'Conseil du 21 juillet : ordre du jour', words: 'B',
    text: `Ordre du jour du conseil municipal du lundi 21 juillet 2025, 18 h :

 9. Voirie : marquages
10. Dénomination du Quai 9
11. Budget : décision modificative n° 2
12. Contentieux : retrait de la plainte n° 2024/118, par souci d'économie

Greffe du conseil`,
  },
  {
    id: 'j5', mbox: true, at: '2025-07-15T07:48:09+02:00', from: 'nell', to: ['abadour'], subject: 'Item 12', flowed: true,
    text: `Have you seen item 12? I have passed nothing on, to nobody, not in December and not since. They wrote again on Friday, four minutes past midnight. I have not answered since October.`,
  },
  {
    id: 'j6', mbox: true, at: '2025-07-15T12:30:31+02:00', from: 'abadour', to: ['nell'], subject: 'RE: Item 12', re: 'j5', charset: 'windows-1252',
    text: `Je l'ai vu. Je n'ai rien transmis non plus. Qui d'autre avait le texte ?

L. A.`,
  },
  {
    id: 'k1', mbox: true, at: '2025-11-03T15:04:40+00:00', from: 'tesk', to: ['nell'], subject: 'Questions before publication', charset: 'us-ascii', flowed: true,
    text: questions,
  },
  {
    id: 'k2', mbox: true, at: '2025-11-03T18:20:00+01:00', from: 'nell', to: ['abadour', 'quellan'], subject: 'Fwd: Questions before publication', re: 'k1', flowed: true,
    text: `They have all of it, to the minute. Not from me. I would publish the chain myself before Monday.

---------- Forwarded message ---------
From: Rowan Tesk <rowan.tesk@breakwater-review.example>
Date: Mon, 3 Nov 2025 at 15:04
Subject: Questions before publication
To: Nell Corbrand <nell@lequai.example>

${questions}`,
  },
  {
    id: 'k3', mbox: true, at: '2025-11-04T09:15:27+01:00', from: 'quellan', to: ['nell'], cc: ['abadour'], subject: 'Re: Fwd: Questions before publication', re: 'k2',
    text: `Then publish it as pictures and stop where it stops being a conversation. Your last answer is of 2 October, their last interesting message is of the 17th. What came later is post that nobody opened.

Say “the whole chain”. It is, in a sense.

Ines

On Mon, 3 Nov 2025 at 18:20, Nell Corbrand wrote:
${quoted('They have all of it, to the minute. Not from me.')}`,
  },
  {
    id: 'k4', mbox: true, at: '2025-11-07T10:00:10+01:00', from: 'nell', to: ['tesk'], subject: 'Re: Questions before publication', re: 'k1', charset: 'us-ascii',
    text: `Dear Rowan Tesk,

I will publish the messages myself. To your third question: no.

Nell Corbrand

> 3. Tidewatch asked for your donors' list. What did you answer?`,
  },
  {
    id: 'm10', office: true, at: '2025-11-10T08:45:00+01:00', from: 'quellan', to: ['ysaline'], subject: 'Ce que vous savez, ce que vous avez su',
    text: `Trois phrases pour aujourd'hui, pas une de plus :

- « Ma fille a reçu des messages auxquels elle a répondu trois fois. »
- « J'ai lu l'annexe 7 comme tout le monde. »
- « J'ai appris ces échanges dans la presse. »

La troisième est la plus importante. Ines`,
  },
  {
    id: 'm11', office: true, at: '2025-11-11T10:12:38+01:00', from: 'bontemp', to: ['quellan'], subject: 'Durée de l’échange ?', charset: 'utf-8',
    text: `Bonjour,

L'Écho des Bassins écrit que l'échange a duré jusqu'en juillet. Les captures publiées hier soir s'arrêtent au 17 octobre 2024. Laquelle des deux dates est la bonne ?

Aurèle Bontemp
Le Fanal`,
  },
  {
    id: 'm12', office: true, at: '2025-11-11T10:40:15+01:00', from: 'quellan', to: ['bontemp'], subject: 'Re: Durée de l’échange ?', re: 'm11',
    text: `Bonjour Aurèle,

Un échange suppose deux personnes. Celui-ci a eu lieu entre le 5 septembre et le 17 octobre 2024, avec trois réponses en tout. Vous pouvez l'écrire ainsi, sans me citer.

Ines Quellan

Le mar. 11 nov. 2025 à 10:12, Aurèle Bontemp a écrit :
> Laquelle des deux dates est la bonne ?`,
  },
  {
    id: 'loose', at: '2025-11-09T16:22:03+00:00', from: 'quarrey', to: ['tesk'], subject: 'Re: For your comment', charset: 'us-ascii',
    text: `Dear Rowan,

We cannot confirm these alleged messages. We keep no such records, and
what you have sent me is edited and lacks context.

Speaking for myself, I never asked Ms Corbrand for anything.

Isolde Quarrey`,
  },
]
