// French messages about checking signatures, key for key those of en-checks.ts.
import type { enChecks } from './en-checks.ts'
import type { Message } from './messages.ts'

export const frChecks = {
  'checks.label': 'Vérifications',
  'checks.start': { one: 'Vérifier {n} courriel', other: 'Vérifier {n} courriels' },
  'checks.startAgain': 'Vérifier à nouveau avec les clés d’aujourd’hui',
  'checks.goOn': 'Continuer la vérification',
  'checks.starting': 'Démarrage…',
  'checks.running': 'Les signatures sont en cours de vérification. Ce qui est trouvé apparaît ici tout seul.',
  'checks.checking': 'Vérification des signatures {percent}',
  'checks.amount': { one: '{done} courriel sur {n}', other: '{done} courriels sur {n}' },
  'checks.perSecond': { one: '{n} courriel par seconde', other: '{n} courriels par seconde' },
  'checks.stopped':
    'La vérification a été arrêtée avant la fin. Ce qui est vérifié reste ; la prochaine fois, elle reprendra là.',
  'checks.failed': 'La vérification n’a pas pu continuer : {why}',
  'checks.done': 'Toutes les signatures sont vérifiées.',
  'checks.announceBegun': 'Les signatures sont en cours de vérification.',
  'checks.announceShare': '{percent} des courriels sont vérifiés.',

  'checks.plot':
    'Courriels au fil du temps, selon ce que prouvent leurs signatures. Les flèches déplacent, Entrée cherche ceux d’une barre.',
  'checks.hint': 'Chaque partie d’une barre ouvre la recherche de ceux-là seuls.',
  'checks.part': '{when} : {what}',
  'checks.none': 'Aucun courriel avec une date utilisable n’a été vérifié.',
  'checks.table': 'En tableau',
  'checks.when': 'Quand',
  'checks.all': 'Tous',
  'checks.undated': {
    one: '{n} sans date utilisable n’est dans aucune barre.',
    other: '{n} sans date utilisable ne sont dans aucune barre.',
  },
  'checks.head.pass': 'Concorde',
  'checks.head.repaired': 'Concorde, une fois défait',
  'checks.head.fail': 'Ne concorde pas',
  'checks.head.keyUnknown': 'Clé inconnue',
  'checks.head.unknown': 'Ne peut être jugée',
  'checks.head.none': 'Sans signature',
  'checks.head.unchecked': 'Pas encore vérifié',
  'checks.sum.pass': {
    one: '{n} avec une signature qui concorde telle quelle',
    other: '{n} avec une signature qui concorde telle quelle',
  },
  'checks.sum.repaired': {
    one: '{n} avec une signature qui concorde une fois défait un changement connu',
    other: '{n} avec une signature qui concorde une fois défait un changement connu',
  },
  'checks.sum.fail': {
    one: '{n} avec une signature qui ne concorde pas',
    other: '{n} avec une signature qui ne concorde pas',
  },
  'checks.sum.keyUnknown': {
    one: '{n} signé avec une clé qui n’est pas connue',
    other: '{n} signés avec une clé qui n’est pas connue',
  },
  'checks.sum.unknown': {
    one: '{n} avec une signature qui ne peut être jugée pour une autre raison',
    other: '{n} avec une signature qui ne peut être jugée pour une autre raison',
  },
  'checks.sum.none': { one: '{n} sans signature', other: '{n} sans signature' },
  'checks.sum.unchecked': { one: '{n} pas encore vérifié', other: '{n} pas encore vérifiés' },
} satisfies { [key in keyof typeof enChecks]: Message }
