// Campaign mail of the first week, from the night of the first private message, in the order in which it was sent.
// `mbox`: in Nell Corbrand's mailbox; `office`: in the Maildir of the press office; no mark: only carried by another mail.
import { pdf, textFile } from '../attachments.mjs'

/** @typedef {import('../compose.mjs').Mail & { mbox?: true, office?: true }} Held */

/** @param {string} text */
export const quoted = (text) =>
  text
    .split('\n')
    .map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`.trimEnd()))
    .join('\n')

const first = `A strange thing. Shortly after midnight I had a private message from Tidewatch, the people with the papers. They say that the city will publish its draft budget on Monday with six annexes, that there are seven, and that they hold the seventh. They want to know whether my mother is interested in what is in it.

I answered at lunch that I would ask around, nothing more. So I am asking around. Has anybody heard of a seventh annex?

N.

-- 
Nell Corbrand
Le Quai, digital`

const doubts = `I have not. But I know who would: Solveig still has friends in the budget office.

Before anybody gets excited: we do not know who they are, who pays them, or why they write to you and not to Ysaline. Please do not answer again before the four of us have talked.`

/** @type {Held[]} */
export const contact = [
  {
    id: 'a1',
    mbox: true,
    office: true,
    at: '2024-09-05T12:41:03+02:00',
    from: 'nell',
    to: ['thevard', 'quellan', 'wetterlin'],
    subject: 'A strange private message',
    charset: 'us-ascii',
    flowed: true,
    text: first,
  },
  {
    id: 'a2',
    mbox: true,
    at: '2024-09-05T13:20:47+02:00',
    from: 'thevard',
    to: ['nell'],
    cc: ['quellan', 'wetterlin'],
    subject: 'Re: A strange private message',
    re: 'a1',
    charset: 'iso-8859-1',
    text: `Nell,

Ne réponds plus. Transmets-moi tout ce que tu as reçu, sans rien effacer, et n'en parle à personne d'autre, surtout pas à ta mère : si on lui pose un jour la question, je veux qu'elle puisse répondre qu'elle ne savait pas.

Marc-Olivier

Le jeu. 5 sept. 2024 à 12:41, Nell Corbrand <nell@lequai.example> a écrit :
${quoted(first)}`,
  },
  {
    id: 'a3',
    mbox: true,
    at: '2024-09-05T13:52:10+02:00',
    from: 'quellan',
    to: ['nell', 'thevard'],
    cc: ['wetterlin'],
    subject: 'Re: A strange private message',
    re: 'a1',
    charset: 'us-ascii',
    text: `On Thu, 5 Sep 2024 at 12:41, Nell Corbrand wrote:
> They say that the city will publish its draft budget on Monday with
> six annexes, that there are seven, and that they hold the seventh.

Then on Monday we count. If there are six, they know something. If there
are seven, they are fools and we have lost nothing.

> Has anybody heard of a seventh annex?

No. I would want to read it before I have an opinion on reading it.

Ines`,
  },
  {
    id: 'a4',
    mbox: true,
    at: '2024-09-05T14:05:31+02:00',
    from: 'wetterlin',
    to: ['nell', 'thevard', 'quellan'],
    subject: 'Re: A strange private message',
    re: 'a3',
    charset: 'windows-1252',
    transfer: '8bit',
    text: `${doubts}

Jonas – “the one who spoils it”

On Thu, 5 Sep 2024 at 13:52, Ines Quellan wrote:
> Then on Monday we count. If there are six, they know something…`,
  },
  {
    id: 'a5',
    mbox: true,
    at: '2024-09-05T14:30:00+02:00',
    from: 'nell',
    to: ['thevard'],
    subject: 'Re: A strange private message',
    re: 'a2',
    transfer: '8bit',
    text: `Trop tard pour « ne réponds plus » : j'ai répondu à midi et quart, comme je l'ai écrit. Deux phrases. Je te transfère la suite s'il y en a une.

Pour maman, c'est non. Je ne lui cache rien.

Le jeu. 5 sept. 2024 à 13:20, Marc-Olivier Thévard <mo.thevard@lequai.example> a écrit :
> Ne réponds plus. Transmets-moi tout ce que tu as reçu, sans rien
> effacer, et n'en parle à personne d'autre, surtout pas à ta mère :
> si on lui pose un jour la question, je veux qu'elle puisse répondre
> qu'elle ne savait pas.`,
  },
  {
    id: 'a6',
    mbox: true,
    at: '2024-09-05T18:02:26+02:00',
    from: 'nell',
    to: ['ysaline'],
    subject: 'Fwd: A strange private message',
    re: 'a1',
    flowed: true,
    text: `Maman, tu dois le savoir par moi. N.

---------- Forwarded message ---------
From: Nell Corbrand <nell@lequai.example>
Date: Thu, 5 Sept 2024 at 12:41
Subject: A strange private message
To: Marc-Olivier Thévard <mo.thevard@lequai.example>, Ines Quellan <presse@lequai.example>, Jonas Wetterlin <jonas.wetterlin@lequai.example>

${first}`,
  },
  {
    id: 'a7',
    mbox: true,
    at: '2024-09-05T21:15:52+02:00',
    from: 'ysaline',
    to: ['nell'],
    subject: 'RE: A strange private message',
    re: 'a6',
    charset: 'windows-1252',
    text: `On en parle demain, de vive voix. Pas par écrit.

Y.

-----Message d'origine-----
De : Nell Corbrand <nell@lequai.example>
Envoyé : jeudi 5 septembre 2024 18:02
À : Ysaline Corbrand <ysaline@lequai.example>
Objet : Fwd: A strange private message

Maman, tu dois le savoir par moi. N.`,
  },
  {
    id: 'b1',
    mbox: true,
    at: '2024-09-09T07:00:00+02:00',
    from: 'budget',
    to: ['nell', 'quellan'],
    subject: 'Projet de budget 2025 : mise en ligne',
    words: 'B',
    text: `Le projet de budget 2025 de la Ville de Port-Maren est en ligne ce lundi à 7 heures.

Il compte 211 pages et six annexes. La liste des annexes est jointe.

Service du budget`,
    html: `<!DOCTYPE html><html lang="fr"><body><h1 style="font-family:serif">Projet de budget 2025</h1>
<p>Le projet de budget 2025 de la Ville de Port-Maren est en ligne ce lundi à <b>7 heures</b>.</p>
<p>Il compte 211 pages et <b>six annexes</b>. La liste des annexes est jointe.</p><p>Service du budget</p></body></html>`,
    files: [
      pdf('liste-des-annexes.pdf', [
        'Ville de Port-Maren - Projet de budget 2025',
        'Liste des annexes',
        '1. Personnel  2. Dette  3. Patrimoine',
        '4. Subventions  5. Voirie  6. Bassins',
        '211 pages',
      ]),
    ],
  },
  {
    id: 'b2',
    mbox: true,
    at: '2024-09-09T08:40:19+02:00',
    from: 'nell',
    to: ['thevard', 'quellan', 'wetterlin'],
    cc: ['amrault'],
    subject: 'They were right: six',
    charset: 'us-ascii',
    text: `Six annexes and 211 pages in the city's PDF. Theirs is up as well since
five past eight, and it goes to page 231:

  https://papers.tidewatch.example/annex-7

It is dated, it is stamped, and page 212 is blacked out. They say that
they will lift the black "when it is useful". Useful to whom, they do
not say.

From the quay, in the rain,
N.`,
  },
  {
    id: 'b3',
    mbox: true,
    at: '2024-09-10T16:44:08+02:00',
    from: 'amrault',
    to: ['nell', 'thevard', 'quellan'],
    subject: 'Annexe 7 : ce qu’on y lit',
    transfer: 'base64',
    words: 'B',
    text: `Bonjour à tous,

J'ai lu l'annexe 7 sur mon ordinateur personnel. Si elle est authentique, la Ville garantit un emprunt de la Société du Bassin Nord. Le total des lignes visibles fait 29 millions. La page 212, noircie, devrait porter le reste : d'après le total général, il manque 12 millions, donc 41 en tout.

Le tableau est joint. Je ne garantis pas l'original, seulement mes additions.

Solveig`,
    files: [
      textFile(
        'annexe7-lignes-relevées.csv',
        'text/csv',
        'page;poste;montant\n213;Dragage du bassin;11500000\n214;Quai 9, gros œuvre;14200000\n216;Études et honoraires;3300000\n212;(noircie);=41000000-29000000\n',
      ),
    ],
  },
  {
    id: 'b4',
    mbox: true,
    at: '2024-09-11T09:12:55+02:00',
    from: 'abadour',
    to: ['thevard'],
    cc: ['nell', 'amrault'],
    subject: 'RE: Annexe 7 : ce qu’on y lit',
    re: 'b3',
    charset: 'windows-1252',
    text: `Chers amis,

Trois consignes, et je vous prie de les suivre à la lettre :

1. Ne téléchargez rien depuis les postes de la campagne.
2. Ne demandez rien à ces gens ; ce que l'on demande, on l'a commandé.
3. N'effacez rien. Ce qui manque se voit plus que ce qui reste.

La Ville a déposé plainte hier contre X, nommément contre Mme Quarrey (n° 2024/118), pour recel. Qui partage le lien s'approche du dossier.

Bien à vous,
Lucien Abadour`,
  },
  {
    id: 'b5',
    mbox: true,
    at: '2024-09-12T10:27:40+02:00',
    from: 'wetterlin',
    to: ['thevard'],
    cc: ['nell', 'quellan'],
    subject: 'Re: Ce que nous ne disons pas',
    reMissing: '20240912074511.5f1e77ab@lequai.example',
    text: `D'accord pour les points 1 et 3. Je ne dirai rien de la source, et personne chez les bénévoles ne la connaît.

Le point 2 me gêne. Si un journaliste demande quand Ysaline a su, je préfère me taire que d'apprendre une date par cœur.

Jonas

Le jeu. 12 sept. 2024 à 07:45, Marc-Olivier Thévard a écrit :
> 2. Ysaline a découvert l'annexe dans la presse, le lundi 9 au matin,
>    comme tout le monde.`,
  },
]
