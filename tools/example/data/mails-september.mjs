// Campaign mail from the radio interview of 11 September 2024 to the post of the 18th, marked as in mails-contact.mjs.
import { barChart, calendar, textFile } from '../attachments.mjs'

/** @type {import('./mails-contact.mjs').Held[]} */
export const september = [
  {
    id: 'c1',
    mbox: true,
    at: '2024-09-11T20:05:00+02:00',
    from: 'quellan',
    to: ['ysaline', 'nell'],
    subject: 'Radio Bassins, your ten minutes',
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
    id: 'c2',
    mbox: true,
    at: '2024-09-12T18:45:12+02:00',
    from: 'nell',
    to: ['quellan'],
    subject: 'They want her to share the link',
    flowed: true,
    text: `They heard the radio. This came at five past one this afternoon:

> Great to hear your mother mention us on the radio yesterday. If she speaks of us again, please have her share the link with it.

I said that she decides what she shares and that I would pass it on. I am passing it on. To you, not to her, because of what Abadour wrote.`,
  },
  {
    id: 'c3',
    mbox: true,
    at: '2024-09-12T19:03:44+02:00',
    from: 'quellan',
    to: ['nell'],
    subject: 'Re: They want her to share the link',
    re: 'c2',
    charset: 'us-ascii',
    text: `Good. Leave it with me. A link is not a crime, but it has a date on it,
and dates are what lawyers eat.

On Thu, 12 Sep 2024 at 18:45, Nell Corbrand wrote:
> I said that she decides what she shares and that I would pass it on.`,
  },
  {
    id: 'd1',
    mbox: true,
    at: '2024-09-16T22:18:33+02:00',
    from: 'nell',
    to: ['quellan', 'wetterlin'],
    subject: 'Page 212',
    charset: 'us-ascii',
    text: `They write that they will lift the black from page 212 on Wednesday at
ten. They did not ask for anything this time, which worries me more.

N.`,
  },
  {
    id: 'd2',
    mbox: true,
    at: '2024-09-17T19:32:08+02:00',
    from: 'quellan',
    to: ['nell', 'thevard', 'wetterlin'],
    subject: 'Wednesday, hour by hour',
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
    id: 'd2-edited',
    editOf: 'd2',
    office: true,
    at: '2024-09-17T19:32:08+02:00',
    from: 'quellan',
    to: ['nell', 'thevard', 'wetterlin'],
    subject: 'Wednesday, hour by hour',
    edit: [
      'Nell says that page 212 goes up at ten, so let us be ready for a\r\nquarter past; the words will come from her.\r\n\r\n',
      '',
    ],
  },
  {
    id: 'm1',
    office: true,
    at: '2024-09-17T20:05:41+02:00',
    from: 'quellan',
    to: ['ysaline'],
    subject: 'Demain, dix heures et quart',
    text: `Ysaline, demain à dix heures et quart vous aurez cinq minutes derrière la glacière. Nell vous enverra une phrase. Si elle ne vous plaît pas, n'en faites rien ; si elle vous plaît, ne la corrigez pas, elle est plus sûre telle quelle.

Ines`,
  },
  {
    id: 'm2',
    office: true,
    at: '2024-09-18T10:09:27+02:00',
    from: 'ysaline',
    to: ['quellan'],
    subject: 'Re: Demain, dix heures et quart',
    re: 'm1',
    text: `Nell m'a envoyé les mots. Je publie à et quart.

Envoyé depuis mon téléphone`,
  },
  {
    id: 'm3',
    office: true,
    at: '2024-09-18T10:19:05+02:00',
    from: 'quellan',
    to: ['ysaline'],
    subject: 'Re: Demain, dix heures et quart',
    re: 'm2',
    text: `C'est en ligne, sans une faute. Ne répondez à personne avant midi.

Le mer. 18 sept. 2024 à 10:09, Ysaline Corbrand a écrit :
> Nell m'a envoyé les mots. Je publie à et quart.`,
  },
  {
    id: 'd3',
    mbox: true,
    at: '2024-09-18T11:05:17+02:00',
    from: 'thevard',
    to: ['nell', 'quellan'],
    subject: 'Qui a écrit le message de ce matin ?',
    charset: 'iso-8859-1',
    text: `« La page que la mairie a oublié de numéroter » : ce n'est pas une phrase d'Ysaline. Qui a écrit le message de ce matin ?

MO`,
  },
  {
    id: 'd4',
    mbox: true,
    at: '2024-09-18T11:20:02+02:00',
    from: 'nell',
    to: ['thevard', 'quellan'],
    subject: 'Re: Qui a écrit le message de ce matin ?',
    re: 'd3',
    text: `Maman l'a écrit. Elle était au marché, elle a vu la page et elle a écrit ce qu'elle pensait.

N.`,
  },
  {
    id: 'd5',
    mbox: true,
    at: '2024-09-18T11:31:48+02:00',
    from: 'quellan',
    to: ['thevard', 'nell'],
    subject: 'Re: Qui a écrit le message de ce matin ?',
    re: 'd4',
    text: `It is doing very well. The blue bars are shares per five minutes since a quarter past ten. Let us not ask it where it comes from.

[image: partages.png]`,
    html: `<html><body style="font-family: Georgia, serif"><p>It is doing <em>very</em> well. The blue bars are shares per five minutes since a quarter past ten. Let us not ask it where it comes from.</p>
<p><img src="cid:CID" alt="shares per five minutes" width="144" height="60"></p></body></html>`,
    inline: barChart('partages.png', [0.1, 0.35, 0.8, 1, 0.9, 0.7, 0.72, 0.55, 0.5, 0.41, 0.38, 0.3]),
  },
  {
    id: 'd6',
    mbox: true,
    at: '2024-09-18T11:40:00+02:00',
    from: 'thevard',
    to: ['quellan'],
    cc: ['nell'],
    subject: 'RE: Qui a écrit le message de ce matin ?',
    re: 'd5',
    charset: 'iso-8859-1',
    text: `Je pose la question quand même. Un quart d'heure, Ines. Leur page est sortie à dix heures, notre message un quart d'heure après. N'importe quel lycéen saura faire la soustraction.

________________________________
De : Ines Quellan <presse@lequai.example>
Envoyé : mercredi 18 septembre 2024 11:31
À : Marc-Olivier Thévard; Nell Corbrand
Objet : Re: Qui a écrit le message de ce matin ?

It is doing very well. Let us not ask it where it comes from.`,
  },
]
