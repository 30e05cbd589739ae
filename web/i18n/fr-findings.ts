// French messages of what the checks say of dates, copies and gaps, key for key those of en-findings.ts.
import type { enFindings } from './en-findings.ts'
import type { Message } from './messages.ts'

export const frFindings = {
  'evidence.span': 'entre {from} et {to}',
  'evidence.spanOnce': 'le {at}',
  'evidence.spanFrom': 'à partir du {from}',
  'evidence.spanTo': 'jusqu’au {to}',
  'evidence.spanNone': 'à un moment inconnu',
  'finding.date-within': 'Le message était en chemin {span} ; l’en-tête Date concorde.',
  'finding.date-early':
    'Le message était en chemin {span} ; l’en-tête Date dit {stated}, {lasting} plus tôt : le message a attendu, ou une horloge ou la date était fausse.',
  'finding.date-late':
    'Le message était en chemin {span} ; l’en-tête Date dit {stated}, {lasting} plus tard : une horloge, le fuseau ou la date était faux.',
  'finding.date-chain-broken':
    'L’en-tête Date dit {stated}, ce qui ne concorde qu’avec des lignes Received au-dessous d’une rupture de leur ordre, que l’expéditeur a pu écrire.',
  'finding.date-after-receipt': 'L’en-tête Date dit {stated}, après la réception de la source ({received}).',
  'finding.date-within-key':
    'Aucun serveur n’a noté quand il avait le message ; on sait que la clé qui concorde, de {domain}, était publiée {days} ; l’en-tête Date concorde.',
  'finding.date-beside-key':
    'Aucun serveur n’a noté quand il avait le message ; on sait que la clé qui concorde, de {domain}, était publiée {days} ; l’en-tête Date dit {stated}, soit {lasting} en dehors. Une clé a pu être publiée plus longtemps qu’on ne le sait.',
  'finding.date-within-neighbours':
    'Le message est conservé parmi d’autres, arrivés par {through} {span} ; l’en-tête Date concorde.',
  'finding.date-beside-neighbours':
    'Le message est conservé parmi d’autres, arrivés par {through} {span} ; l’en-tête Date dit {stated}, ce qui est en dehors. Qui garde une boîte peut en changer l’ordre.',
  'finding.date-unbounded': 'Aucun serveur n’a noté quand il avait le message ; l’en-tête Date est seul.',
  'finding.date-absent': 'Le message n’a pas d’en-tête Date lisible.',
  'evidence.copies': 'Exemplaires.',
  'evidence.gap': 'Lacune.',
  'evidence.toCopies': 'Les comparer',
  'evidence.toGaps': 'Voir ce qui manque',
  'finding.copies-identical': 'Tous les exemplaires de ce message ont les mêmes octets.',
  'finding.copies-same-content':
    'Tous les exemplaires de ce message ont les mêmes mots, fichiers et champs de l’auteur. Seul diffère ce que des serveurs ont écrit en passant.',
  'finding.copies-differ':
    'Des exemplaires de ce message ne disent pas la même chose ; ils diffèrent par : {what}. Lequel a été envoyé, cela ne le dit pas.',
  'finding.gap-referenced': 'Ceci renvoie à un message que personne n’a remis : {name}',
  'finding.gap-quoted': 'Ceci cite des mots qui ne figurent dans aucune pièce. Ils sont introduits ainsi : « {name} »',
  'finding.gap-series': 'Ceci fait partie d’une série numérotée, {name}. Absents : {excerpt}.',
  'finding.gap-silent':
    'À côté de ceci, plus rien n’est dit ({days}) : un silence improbable au rythme de la conversation.',
  'finding.gap-custodian':
    'Ceci manque dans ce qu’a remis {name}, qui l’a écrit ou reçu et a remis d’autres pièces de la conversation.',
} satisfies { [key in keyof typeof enFindings]: Message }
