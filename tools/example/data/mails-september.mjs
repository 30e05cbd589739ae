// Campaign mail from the first private message to the post of 18 September 2024, in the order in which it was sent.
// `mbox`: in Nell Corbrand's mailbox; `office`: in the Maildir of the press office; no mark: only carried by another mail.
import { barChart, calendar, pdf, textFile } from '../attachments.mjs'

/** @typedef {import('../compose.mjs').Mail & { mbox?: true, office?: true }} Held */

/** @param {string} text */
export const quoted = (text) => text.split('\n').map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`.trimEnd())).join('\n')

const first = `A strange thing. Shortly after midnight I had a private message from Tidewatch, the people with the papers. They say that the city will publish its draft budget on Monday with six annexes, that there are seven, and that they hold the seventh. They want to know whether my mother is interested in what is in it.

I answered at lunch that I would ask around, nothing more. So I am asking around. Has anybody heard of a seventh annex?

N.

-- 
Nell Corbrand
Le Quai, digital`

const doubts = `I have not. But I know who would: Solveig still has friends in the budget office.

Before anybody gets excited: we do not know who they are, who pays them, or why they write to you and not to Ysaline. Please do not answer again before the four of us have talked.`

/** @type {Held[]} */
export const september = [
  {
    id: 'a1', mbox: true, office: true, at: '2024-09-05T12:41:03+02:00', from: 'nell', to: ['thevard', 'quellan', 'wetterlin'],
    subject: 'A strange private message', charset: 'us-ascii', flowed: true, text: first,
  },
  {
    id: 'a2', mbox: true, at: '2024-09-05T13:20:47+02:00', from: 'thevard', to: ['nell'], cc: ['quellan', 'wetterlin'],
    subject: 'Re: A strange private message', re: 'a1', charset: 'iso-8859-1',
    text: `Nell,

Ne réponds plus. Transmets-moi tout ce que tu as reçu, sans rien effacer, et n'en parle à personne d'autre, surtout pas à ta mère : si on lui pose un jour la question, je veux qu'elle puisse répondre qu'elle ne savait pas.

Marc-Olivier

Le jeu. 5 sept. 2024 à 12:41, Nell Corbrand <nell@lequai.example> a écrit :
${quoted(first)}`,
  },
  {
    id: 'a3', mbox: true, at: '2024-09-05T13:52:10+02:00', from: 'quellan', to: ['nell', 'thevard'], cc: ['wetterlin'],
    subject: 'Re: A strange private message', re: 'a1', charset: 'us-ascii',
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
    id: 'a4', mbox: true, at: '2024-09-05T14:05:31+02:00', from: 'wetterlin', to: ['nell', 'thevard', 'quellan'],
    subject: 'Re: A strange private message', re: 'a3', charset: 'windows-1252', transfer: '8bit',
    text: `${doubts}

Jonas – “the one who spoils it”

On Thu, 5 Sep 2024 at 13:52, Ines Quellan wrote:
> Then on Monday we count. If there are six, they know something…`,
  },
  {
    id: 'a5', mbox: true, at: '2024-09-05T14:30:00+02:00', from: 'nell', to: ['thevard'],
    subject: 'Re: A strange private message', re: 'a2', transfer: '8bit',
    text: `Trop tard pour « ne réponds plus » : j'ai répondu à midi et quart, comme je l'ai écrit. Deux phrases. Je te transfère la suite s'il y en a une.

Pour maman, c'est non. Je ne lui cache rien.

Le jeu. 5 sept. 2024 à 13:20, Marc-Olivier Thévard <mo.thevard@lequai.example> a écrit :
> Ne réponds plus. Transmets-moi tout ce que tu as reçu, sans rien
> effacer, et n'en parle à personne d'autre, surtout pas à ta mère :
> si on lui pose un jour la question, je veux qu'elle puisse répondre
> qu'elle ne savait pas.`,
  },
  {
    id: 'a6', mbox: true, at: '2024-09-05T18:02:26+02:00', from: 'nell', to: ['ysaline'], subject: 'Fwd: A strange private message',
    re: 'a1', flowed: true,
    text: `Maman, tu dois le savoir par moi. N.

---------- Forwarded message ---------
From: Nell Corbrand <nell@lequai.example>
Date: Thu, 5 Sept 2024 at 12:41
Subject: A strange private message
To: Marc-Olivier Thévard <mo.thevard@lequai.example>, Ines Quellan <presse@lequai.example>, Jonas Wetterlin <jonas.wetterlin@lequai.example>

${first}`,
  },
  {
    id: 'a7', mbox: true, at: '2024-09-05T21:15:52+02:00', from: 'ysaline', to: ['nell'], subject: 'RE: A strange private message',
    re: 'a6', charset: 'windows-1252',
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
    id: 'b1', mbox: true, at: '2024-09-09T07:00:00+02:00', from: 'budget', to: ['nell', 'quellan'],
    subject: 'Projet de budget 2025 : mise en ligne', words: 'B',
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
    id: 'b2', mbox: true, at: '2024-09-09T08:40:19+02:00', from: 'nell', to: ['thevard', 'quellan', 'wetterlin'], cc: ['amrault'],
    subject: 'They were right: six', charset: 'us-ascii',
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
    id: 'b3', mbox: true, at: '2024-09-10T16:44:08+02:00', from: 'amrault', to: ['nell', 'thevard', 'quellan'],
    subject: 'Annexe 7 : ce qu’on y lit', transfer: 'base64', words: 'B',
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
    id: 'b4', mbox: true, at: '2024-09-11T09:12:55+02:00', from: 'abadour', to: ['thevard'], cc: ['nell', 'amrault'],
    subject: 'RE: Annexe 7 : ce qu’on y lit', re: 'b3', charset: 'windows-1252',
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
    id: 'b5', mbox: true, at: '2024-09-12T10:27:40+02:00', from: 'wetterlin', to: ['thevard'], cc: ['nell', 'quellan'],
    subject: 'Re: Ce que nous ne disons pas', reMissing: '20240912074511.5f1e77ab@lequai.example',
    text: `D'accord pour les points 1 et 3. Je ne dirai rien de la source, et personne chez les bénévoles ne la connaît.

Le point 2 me gêne. Si un journaliste demande quand Ysaline a su, je préfère me taire que d'apprendre une date par cœur.

Jonas

Le jeu. 12 sept. 2024 à 07:45, Marc-Olivier Thévard a écrit :
> 2. Ysaline a découvert l'annexe dans la presse, le lundi 9 au matin,
>    comme tout le monde.`,
  },
  {
    id: 'c1', mbox: true, at: '2024-09-11T20:05:00+02:00', from: 'quellan', to: ['ysaline', 'nell'], subject: 'Radio Bassins, your ten minutes',
    text: `You were good. The host tried “leaked” four times and you said “public” five times. Transcript attached.

One remark: you said “those people do useful work”. I would not repeat it before we know who they are.

Ines`,
    files: [
      textFile(
        'radio-bassins-2024-09-11.txt',
        'text/plain',
        'RADIO BASSINS, 11 septembre 2024, 18 h 10 (extrait)\n\n— Vous parlez d’un document qui a fuité.\n— Je parle d’un document public que la mairie a oublié de publier. Tidewatch ? Je ne les connais pas, mais ces gens font un travail utile.\n',
      ),
    ],
  },
  {
    id: 'c2', mbox: true, at: '2024-09-12T18:45:12+02:00', from: 'nell', to: ['quellan'], subject: 'They want her to share the link', flowed: true,
    text: `They heard the radio. This came at five past one this afternoon:

> Great to hear your mother mention us on the radio yesterday. If she speaks of us again, please have her share the link with it.

I said that she decides what she shares and that I would pass it on. I am passing it on. To you, not to her, because of what Abadour wrote.`,
  },
  {
    id: 'c3', mbox: true, at: '2024-09-12T19:03:44+02:00', from: 'quellan', to: ['nell'], subject: 'Re: They want her to share the link', re: 'c2',
    charset: 'us-ascii',
    text: `Good. Leave it with me. A link is not a crime, but it has a date on it,
and dates are what lawyers eat.

On Thu, 12 Sep 2024 at 18:45, Nell Corbrand wrote:
> I said that she decides what she shares and that I would pass it on.`,
  },
  {
    id: 'd1', mbox: true, at: '2024-09-16T22:18:33+02:00', from: 'nell', to: ['quellan', 'wetterlin'], subject: 'Page 212', charset: 'us-ascii',
    text: `They write that they will lift the black from page 212 on Wednesday at
ten. They did not ask for anything this time, which worries me more.

N.`,
  },
  {
    id: 'd2', mbox: true, at: '2024-09-17T19:32:08+02:00', from: 'quellan', to: ['nell', 'thevard', 'wetterlin'], subject: 'Wednesday, hour by hour',
    charset: 'us-ascii',
    text: `Wednesday 18 September:

08:30  coffee with the fishmongers, no press
10:00  Marche des Bassins, Ysaline on foot, photographs
10:15  pause behind the ice house, telephone charged

Nell says that page 212 goes up at ten, so let us be ready for a
quarter past; the words will come from her.

12:30  lunch with the rowing club
18:00  office, all of us

Ines`,
    files: [
      calendar('marche-des-bassins.ics', {
        uid: '20240918-marche@lequai.example',
        stamp: '20240917T173000Z',
        start: '20240918T080000Z',
        end: '20240918T100000Z',
        summary: 'Marché des Bassins',
        location: 'Quai 3\\, derrière la glacière',
      }),
    ],
  },
  {
    id: 'd2-edited', editOf: 'd2', office: true, at: '2024-09-17T19:32:08+02:00', from: 'quellan', to: ['nell', 'thevard', 'wetterlin'],
    subject: 'Wednesday, hour by hour',
    edit: [
      'Nell says that page 212 goes up at ten, so let us be ready for a\r\nquarter past; the words will come from her.\r\n\r\n',
      '',
    ],
  },
  {
    id: 'm1', office: true, at: '2024-09-17T20:05:41+02:00', from: 'quellan', to: ['ysaline'], subject: 'Demain, dix heures et quart',
    text: `Ysaline, demain à dix heures et quart vous aurez cinq minutes derrière la glacière. Nell vous enverra une phrase. Si elle ne vous plaît pas, n'en faites rien ; si elle vous plaît, ne la corrigez pas, elle est plus sûre telle quelle.

Ines`,
  },
  {
    id: 'm2', office: true, at: '2024-09-18T10:09:27+02:00', from: 'ysaline', to: ['quellan'], subject: 'Re: Demain, dix heures et quart', re: 'm1',
    text: `Nell m'a envoyé les mots. Je publie à et quart.

Envoyé depuis mon téléphone`,
  },
  {
    id: 'm3', office: true, at: '2024-09-18T10:19:05+02:00', from: 'quellan', to: ['ysaline'], subject: 'Re: Demain, dix heures et quart', re: 'm2',
    text: `C'est en ligne, sans une faute. Ne répondez à personne avant midi.

Le mer. 18 sept. 2024 à 10:09, Ysaline Corbrand a écrit :
> Nell m'a envoyé les mots. Je publie à et quart.`,
  },
  {
    id: 'd3', mbox: true, at: '2024-09-18T11:05:17+02:00', from: 'thevard', to: ['nell', 'quellan'], subject: 'Qui a écrit le message de ce matin ?',
    charset: 'iso-8859-1',
    text: `« La page que la mairie a oublié de numéroter » : ce n'est pas une phrase d'Ysaline. Qui a écrit le message de ce matin ?

MO`,
  },
  {
    id: 'd4', mbox: true, at: '2024-09-18T11:20:02+02:00', from: 'nell', to: ['thevard', 'quellan'], subject: 'Re: Qui a écrit le message de ce matin ?',
    re: 'd3',
    text: `Maman l'a écrit. Elle était au marché, elle a vu la page et elle a écrit ce qu'elle pensait.

N.`,
  },
  {
    id: 'd5', mbox: true, at: '2024-09-18T11:31:48+02:00', from: 'quellan', to: ['thevard', 'nell'], subject: 'Re: Qui a écrit le message de ce matin ?',
    re: 'd4',
    text: `It is doing very well. The blue bars are shares per five minutes since a quarter past ten. Let us not ask it where it comes from.

[image: partages.png]`,
    html: `<html><body style="font-family: Georgia, serif"><p>It is doing <em>very</em> well. The blue bars are shares per five minutes since a quarter past ten. Let us not ask it where it comes from.</p>
<p><img src="cid:CID" alt="shares per five minutes" width="144" height="60"></p></body></html>`,
    inline: barChart('partages.png', [0.1, 0.35, 0.8, 1, 0.9, 0.7, 0.72, 0.55, 0.5, 0.41, 0.38, 0.3]),
  },
  {
    id: 'd6', mbox: true, at: '2024-09-18T11:40:00+02:00', from: 'thevard', to: ['quellan'], cc: ['nell'],
    subject: 'RE: Qui a écrit le message de ce matin ?', re: 'd5', charset: 'iso-8859-1',
    text: `Je pose la question quand même. Un quart d'heure, Ines. Leur page est sortie à dix heures, notre message un quart d'heure après. N'importe quel lycéen saura faire la soustraction.

________________________________
De : Ines Quellan <presse@lequai.example>
Envoyé : mercredi 18 septembre 2024 11:31
À : Marc-Olivier Thévard; Nell Corbrand
Objet : Re: Qui a écrit le message de ce matin ?

It is doing very well. Let us not ask it where it comes from.`,
  },
]
