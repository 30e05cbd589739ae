// Campaign mail from the leaflets of 19 September 2024 to the night of the election, marked as in mails-contact.mjs.
import { barChart, docx, textFile } from '../attachments.mjs'

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

/** @type {import('./mails-contact.mjs').Held[]} */
export const autumn = [
  {
    id: 'l1',
    mbox: true,
    office: true,
    at: '2024-09-19T08:10:00+02:00',
    from: 'wetterlin',
    to: ['list'],
    sign: ['list'],
    extra: listed,
    subject: '[Bénévoles] Tracts de samedi',
    charset: 'utf-8',
    text: `Bonjour à toutes et à tous,

Samedi, rendez-vous à 9 h au Quai 3. Deux mille tracts, trois quartiers, du café. Prenez un parapluie.

Jonas${footer}`,
  },
  {
    id: 'l2',
    mbox: true,
    at: '2024-09-19T08:55:37+02:00',
    from: 'sant',
    to: ['list'],
    sign: ['list'],
    extra: listed,
    subject: 'Re: [Bénévoles] Tracts de samedi',
    re: 'l1',
    charset: 'iso-8859-1',
    text: `Présente ! Et est-ce qu'on met le lien de Tidewatch sur le tract ? Tout le marché en parlait hier, on dirait que la ville entière sait compter jusqu'à 212.

Mireille${footer}`,
  },
  {
    id: 'l3',
    mbox: true,
    at: '2024-09-19T09:20:14+02:00',
    from: 'garrigal',
    to: ['list'],
    sign: ['list'],
    extra: listed,
    subject: 'Re: [Bénévoles] Tracts de samedi',
    re: 'l2',
    text: `+1 pour le lien. Je peux l'imprimer en petit au verso.

Théo

> Et est-ce qu'on met le lien de Tidewatch sur le tract ?${footer}`,
  },
  {
    id: 'l4',
    mbox: true,
    at: '2024-09-19T09:41:59+02:00',
    from: 'wetterlin',
    to: ['list'],
    sign: ['list'],
    extra: listed,
    subject: 'Re: [Bénévoles] Tracts de samedi',
    re: 'l3',
    text: `Non. Aucun lien vers Tidewatch sous notre nom, ni sur les tracts ni sur vos comptes. Nous parlons du budget, pas de ceux qui le publient.

For those who read English better: no Tidewatch links on anything with our name on it. Thank you.

Jonas${footer}`,
  },
  {
    id: 'e1',
    mbox: true,
    at: '2024-09-25T23:10:20+02:00',
    from: 'nell',
    to: ['amrault'],
    subject: 'Donateurs',
    transfer: '8bit',
    text: `Solveig, peux-tu me faire un résumé des dons, sans noms ? Par tranche et par mois. C'est pour une page du site.

N.`,
  },
  {
    id: 'e2',
    mbox: true,
    at: '2024-09-26T11:02:45+02:00',
    from: 'amrault',
    to: ['nell'],
    subject: 'Re: Donateurs',
    re: 'e1',
    charset: 'iso-8859-1',
    text: `Voici, sans noms et sans adresses. Je ne savais pas que le site avait une page des dons. Où est-elle ?

Solveig

Le mer. 25 sept. 2024 à 23:10, Nell Corbrand a écrit :
> C'est pour une page du site.`,
    files: [
      textFile(
        'dons-par-tranche.csv',
        'text/csv',
        'mois;tranche;dons;total\n2024-07;moins de 100;212;9840\n2024-08;moins de 100;188;8725\n2024-08;100 à 500;41;9300\n2024-09;plus de 500;3;4500\n',
      ),
    ],
  },
  {
    id: 'e3',
    mbox: true,
    at: '2024-09-26T11:30:00+02:00',
    from: 'nell',
    to: ['amrault'],
    subject: 'Re: Donateurs',
    re: 'e2',
    text: `Elle n'est pas encore faite. Merci !

N.`,
  },
  {
    id: 'e4',
    mbox: true,
    at: '2024-10-01T17:48:51+02:00',
    from: 'nell',
    to: ['abadour'],
    cc: ['thevard'],
    subject: 'They want our ledger',
    flowed: true,
    text: `Last Wednesday Tidewatch asked for the list of our donors. Their argument is that if the first paper on our side comes from us, nobody else gets to choose the day. I have sent them nothing. May I say no, or is that already an answer too many?`,
  },
  {
    id: 'e5',
    mbox: true,
    at: '2024-10-02T09:10:22+02:00',
    from: 'abadour',
    to: ['nell'],
    cc: ['thevard'],
    subject: 'RE: They want our ledger',
    re: 'e4',
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
    id: 'f1',
    mbox: true,
    at: '2024-10-03T10:15:00+09:00',
    from: 'printer',
    to: ['nell'],
    subject: '旗の校正について',
    charset: 'iso-2022-jp',
    words: 'B',
    text: `コーブランド様

お世話になっております。港の旗の校正をお送りします。
青は見本より少し濃くなります。ご確認ください。

Proof of the forty flags attached. The blue will be a little darker than on your screen.

森田`,
    files: [barChart('flag-proof.png', [1, 0.2, 1, 0.2, 1, 0.2])],
  },
  {
    id: 'f2',
    mbox: true,
    at: '2024-10-03T09:02:11+02:00',
    from: 'nell',
    to: ['printer'],
    subject: 'Re: 旗の校正について',
    words: 'B',
    re: 'f1',
    transfer: 'base64',
    text: `Dear Mr Morita,

darker is fine, it rains here. Please go ahead.

N. Corbrand

> 青は見本より少し濃くなります。ご確認ください。`,
  },
  {
    id: 'g1',
    mbox: true,
    at: '2024-10-08T14:20:30+02:00',
    from: 'thevard',
    to: ['ysaline', 'nell', 'quellan'],
    subject: 'Débat : fiche',
    charset: 'iso-8859-1',
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
    id: 'g2',
    mbox: true,
    at: '2024-10-08T22:40:05+02:00',
    from: 'nell',
    to: ['thevard', 'quellan'],
    subject: 'Re: Débat : fiche',
    re: 'g1',
    flowed: true,
    text: `“Who signed page 212?” was the sentence of the evening. He looked at his shoes for four seconds, I counted.

Before anybody asks: yes, it was on your sheet. It was also in a message that I had from them at six. You wrote yours at two. I find that funny and a little cold.`,
  },
  {
    id: 'h1',
    mbox: true,
    office: true,
    at: '2024-10-17T23:58:12+02:00',
    from: 'nell',
    to: ['thevard', 'quellan', 'wetterlin'],
    subject: 'If we lose on Sunday',
    charset: 'us-ascii',
    text: `They suggest that we do not accept the result if we lose. The harbour
wards, the shed, the hand count. I did not answer and I am not going to.

I would like it written down somewhere that I told you the same evening.

N.`,
  },
  {
    id: 'h2',
    mbox: true,
    at: '2024-10-18T00:21:09+02:00',
    from: 'thevard',
    to: ['nell'],
    cc: ['quellan', 'wetterlin'],
    subject: 'Re: If we lose on Sunday',
    re: 'h1',
    charset: 'iso-8859-1',
    text: `C'est écrit. Nous accepterons le résultat, quel qu'il soit. J'ai compté les bulletins dans ce hangar en 2012, il y fait froid et on n'y triche pas.

MO

Le jeu. 17 oct. 2024 à 23:58, Nell Corbrand a écrit :
> I would like it written down somewhere that I told you the same
> evening.`,
  },
  {
    id: 'h3',
    mbox: true,
    at: '2024-10-21T00:55:00+02:00',
    from: 'ysaline',
    to: ['list'],
    cc: ['nell', 'thevard', 'quellan', 'wetterlin', 'amrault'],
    sign: ['list'],
    extra: listed,
    subject: '[Bénévoles] 412 voix',
    transfer: 'base64',
    text: `Quatre cent douze voix. Merci à chacune et à chacun d'entre vous.

Four hundred and twelve votes. Thank you, all of you.

Ysaline Corbrand
${footer}`,
    html: '<p>Quatre cent douze voix. <strong>Merci</strong> à chacune et à chacun d’entre vous.</p><p lang="en">Four hundred and twelve votes. Thank you, all of you.</p><p>Ysaline Corbrand</p>',
  },
]
