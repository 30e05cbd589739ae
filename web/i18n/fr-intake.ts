// French messages about sources being taken in, key for key those of en-intake.ts.
import type { enIntake } from './en-intake.ts'
import type { Message } from './messages.ts'

export const frIntake = {
  'intake.label': 'Prise en charge',
  'intake.receiving': 'Réception {percent}',
  'intake.reading': 'Lecture {percent}',
  'intake.arranging': 'Les conversations sont reconstituées',
  'intake.extracting': 'Lecture des fichiers joints pour la recherche {percent}',
  'intake.files': { one: '{done} fichier sur {n}', other: '{done} fichiers sur {n}' },
  'intake.bytes': '{done} sur {size}',
  'intake.perSecond': { one: '{n} pièce par seconde', other: '{n} pièces par seconde' },
  'intake.seconds': { one: 'encore {n} seconde', other: 'encore {n} secondes' },
  'intake.minutes': { one: 'encore {n} minute', other: 'encore {n} minutes' },
  'intake.hours': { one: 'encore {n} heure', other: 'encore {n} heures' },
  'intake.problems': { one: '{n} problème', other: '{n} problèmes' },
  'intake.stop': 'Arrêter',
  'intake.stopping': 'Arrêt en cours…',
  'intake.hide': 'Masquer',
  'intake.stopped':
    'La lecture des sources a été arrêtée avant la fin. Ce qui est entré reste ; la prochaine fois, elle reprendra là.',
  'intake.failed': 'La lecture des sources n’a pas pu continuer : {why}',
  'intake.done': 'Toutes les sources sont lues.',
  'intake.announceBegun': 'Des sources sont en cours de lecture. Ce qui est lu peut être cherché aussitôt.',
  'intake.announceShare': '{percent} des sources sont lus.',
  'intake.emptyTitle': 'Les premières pièces arrivent',
  'intake.emptyHelp': 'Des sources sont en cours de lecture. Ce qui est lu apparaît ici tout seul.',
  'intake.emptyConversations':
    'Les conversations sont reconstituées une fois toutes les sources lues ; elles apparaissent alors ici toutes seules.',
  'intake.soFar': 'La lecture des sources continue.',
  'intake.showNew': 'Montrer ce qui est arrivé depuis',
} satisfies { [key in keyof typeof enIntake]: Message }
