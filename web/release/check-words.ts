// What the check of a page says, in both languages.

export type CheckLanguage = 'en' | 'fr'

export type StepCode =
  | 'fetched'
  | 'not-fetched'
  | 'no-crypto'
  | 'proof-read'
  | 'proof-unreadable'
  | 'record-logged'
  | 'record-differs'
  | 'included'
  | 'not-included'
  | 'key-shown'
  | 'key-differs'
  | 'signed'
  | 'not-signed'
  | 'no-ed25519'
  | 'same-checkpoint'
  | 'other-checkpoint'
  | 'same-words'
  | 'other-words'

type Words = Record<StepCode | 'good' | 'bad' | 'half', string> & { proves: string[]; not: string[] }

export const checkWords: Record<CheckLanguage, Words> = {
  en: {
    fetched: 'record.json, its proof, the checkpoint and the key were fetched from beside this page.',
    'not-fetched':
      'A file beside this page could not be fetched: {what}. Pages that are opened from a disk cannot fetch; use "fonds serve-release" or "fonds release check".',
    'no-crypto':
      'This browser gives cryptography only to pages that come over https or from this machine. Use "fonds release check" instead.',
    'proof-read': 'The proof holds entry {index} of the log.',
    'proof-unreadable': 'The proof is not in its form.',
    'record-logged': 'The log names this record and the SHA-256 of record.json, which is the one that was fetched.',
    'record-differs': 'The log names another record, or another record.json than the one that was fetched.',
    included: 'The entry leads to the root of the log of {size} entries.',
    'not-included': 'The entry does not lead to the root of the log.',
    'key-shown': 'The key is the one whose fingerprint stands on this page: {fingerprint}.',
    'key-differs': 'The key has another fingerprint than the one on this page: {fingerprint}.',
    signed: 'The root is signed by this key, for {origin}, edition {edition}, {time}.',
    'not-signed': 'The signature of the root does not fit the key.',
    'no-ed25519':
      'This browser cannot check Ed25519 signatures, so that who signed the root stays open. All else was checked; a newer browser, "ssh-keygen" or "fonds release check" can check the rest.',
    'same-checkpoint': 'The checkpoint of the edition is the one in the proof.',
    'other-checkpoint':
      'The checkpoint of the edition is another one than in the proof: the two are of different editions.',
    'same-words': 'The words on this page are those of record.json.',
    'other-words': 'The words on this page are not those of record.json.',
    good: 'This page is what was signed.',
    bad: 'This page is not what was signed.',
    half: 'What could be checked fits; who signed it was not checked.',
    proves: [
      'Whoever holds this key published this record with these words in this edition, and it has not changed since.',
      'The record is part of a log that cannot lose an entry without its root changing.',
    ],
    not: [
      'That what people wrote is true, or that the sender is who the message says. For mail, see what its signatures prove.',
      'That the key belongs to the publisher: compare its fingerprint with one that you have from somewhere else.',
      'That this is the latest edition.',
      'That the script which checked this is honest: it came with this page. "fonds release check", or docs/release-format.md and a few lines of your own, do not rest on it.',
    ],
  },
  fr: {
    fetched: 'record.json, sa preuve, le point de contrôle et la clé ont été lus à côté de cette page.',
    'not-fetched':
      'Un fichier à côté de cette page n’a pas pu être lu : {what}. Une page ouverte depuis un disque ne peut rien lire ; utilisez « fonds serve-release » ou « fonds release check ».',
    'no-crypto':
      'Ce navigateur ne donne accès à la cryptographie qu’aux pages venues par https ou de cette machine. Utilisez « fonds release check ».',
    'proof-read': 'La preuve contient l’entrée {index} du registre.',
    'proof-unreadable': 'La preuve n’a pas la forme prévue.',
    'record-logged': 'Le registre nomme cette pièce et le SHA-256 de record.json, qui est bien celui qui a été lu.',
    'record-differs': 'Le registre nomme une autre pièce, ou un autre record.json que celui qui a été lu.',
    included: 'L’entrée mène à la racine du registre de {size} entrées.',
    'not-included': 'L’entrée ne mène pas à la racine du registre.',
    'key-shown': 'La clé est celle dont l’empreinte figure sur cette page : {fingerprint}.',
    'key-differs': 'La clé a une autre empreinte que celle qui figure sur cette page : {fingerprint}.',
    signed: 'La racine est signée par cette clé, pour {origin}, édition {edition}, {time}.',
    'not-signed': 'La signature de la racine ne correspond pas à la clé.',
    'no-ed25519':
      'Ce navigateur ne sait pas vérifier les signatures Ed25519 : qui a signé la racine reste ouvert. Tout le reste a été vérifié ; un navigateur plus récent, « ssh-keygen » ou « fonds release check » peuvent vérifier cela aussi.',
    'same-checkpoint': 'Le point de contrôle de l’édition est celui de la preuve.',
    'other-checkpoint':
      'Le point de contrôle de l’édition n’est pas celui de la preuve : ils sont de deux éditions différentes.',
    'same-words': 'Les mots de cette page sont ceux de record.json.',
    'other-words': 'Les mots de cette page ne sont pas ceux de record.json.',
    good: 'Cette page est bien ce qui a été signé.',
    bad: 'Cette page n’est pas ce qui a été signé.',
    half: 'Ce qui a pu être vérifié concorde ; qui l’a signé n’a pas été vérifié.',
    proves: [
      'Celui qui détient cette clé a publié cette pièce, avec ces mots, dans cette édition, et rien n’a changé depuis.',
      'La pièce fait partie d’un registre qui ne peut perdre une entrée sans que sa racine change.',
    ],
    not: [
      'Que ce que les gens ont écrit est vrai, ni que l’expéditeur est bien celui que nomme le message. Pour un courriel, voyez ce que prouvent ses signatures.',
      'Que la clé est celle de l’éditeur : comparez son empreinte à celle que vous tenez d’ailleurs.',
      'Que cette édition est la dernière.',
      'Que le programme qui a vérifié cela est honnête : il est venu avec cette page. « fonds release check », ou docs/release-format.md et quelques lignes à vous, ne reposent pas sur lui.',
    ],
  },
}
