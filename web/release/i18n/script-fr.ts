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
  'check.fetch.fail': '{file} n’a pas pu être obtenu : {why}.',
  'check.crypto.unknown':
    'Ce navigateur n’offre pas de cryptographie ici : il faut une adresse en https, ou sur cette machine.',
  'check.record.pass': 'record.json est bien le fichier que nomme le registre : son SHA-256 concorde.',
  'check.record.fail': 'record.json n’est pas le fichier que nomme le registre : son SHA-256 diffère.',
  'check.leaf.fail': 'La preuve ne porte pas sur cette pièce.',
  'check.words.pass': 'Les mots de cette page sont ceux de record.json.',
  'check.words.fail': 'Les mots de cette page diffèrent de ceux de record.json.',
  'check.proof.pass': 'Elle est l’entrée {index} du registre, qui en a {size} : la preuve mène à la racine signée.',
  'check.proof.fail': 'La preuve ne mène pas à la racine du registre.',
  'check.signature.pass': 'Cette racine est signée par la clé {fingerprint}.',
  'check.signature.fail': 'La signature de la racine n’est pas de la clé de cette édition.',
  'check.signature.unknown':
    'Ce navigateur ne sait pas vérifier les signatures Ed25519. Un plus récent le sait, et les commandes de « Comment la vérifier » aussi.',
  'check.key.fail': 'key.pub n’est pas la clé que nomme cette page.',
  'check.checkpoint.pass': 'C’est le point de contrôle de cette édition, tel que l’a l’édition entière.',
  'check.checkpoint.fail': 'La preuve appartient à une autre édition que celle qui est servie ici.',
  'check.original.pass':
    'original.eml a le SHA-256 que donne la pièce : ses signatures peuvent être vérifiées de nouveau.',
  'check.original.fail': 'original.eml n’est pas ce qui a été reçu : son SHA-256 diffère de celui de la pièce.',
  'check.proves':
    'Cela prouve que celui qui détient la clé a publié cette pièce avec ces mots, à cette place du registre, et ne peut pas le nier.',
  'check.provesNot':
    'Cela ne prouve ni que la pièce dit vrai, ni qui l’a écrite. Ni que la clé est celle de l’éditeur : comparez l’empreinte avec celle que vous avez reçue par une autre voie. Et ce bouton vient du même serveur que la page.',
  'check.failed': 'Ne vous fiez pas à cette page. Prévenez l’éditeur et gardez une copie de ce qui vous a été servi.',
}
