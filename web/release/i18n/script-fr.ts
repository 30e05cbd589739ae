// French words of the scripts, with the keys of script-en.ts.
import type { Message } from '../../i18n/messages.ts'
import type { ScriptKey } from './script-en.ts'

export const scriptFr: Record<ScriptKey, Message> = {
  'search.results': { one: '{n} pièce', other: '{n} pièces' },
  'search.none': 'Aucune pièce publiée ne contient ces mots.',
  'search.noneFiltered': 'Aucune pièce publiée ne contient ces mots avec les choix faits ci-dessus.',
  'search.more': 'En montrer plus',
  'search.loading': 'Recherche en cours…',
  'search.failed': 'La recherche n’a pas pu être chargée. Ces listes mènent à toutes les pièces :',
  'search.onDisk':
    'Les pages ouvertes depuis un disque ne peuvent pas chercher : les navigateurs l’interdisent. Lancez « fonds serve-release » ou tout serveur web dans ce dossier. Ces listes mènent à toutes les pièces :',
  'search.part': {
    one: 'La pièce la plus récente ({n} sur {all}) a été parcourue.',
    other: 'Les {n} pièces les plus récentes, sur {all}, ont été parcourues.',
  },
  'search.rest': 'Parcourir aussi les plus anciennes',
  'search.noWords': '(sans mots)',
  'search.undated': 'sans date',

  'check.running': 'Vérification en cours…',
}
