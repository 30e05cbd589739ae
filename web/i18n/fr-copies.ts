// French messages of copies, key for key those of en-copies.ts.
import type { enCopies } from './en-copies.ts'
import type { Message } from './messages.ts'

export const frCopies = {
  'record.copiesTab': 'Exemplaires',
  'record.copies.same-content': 'même contenu, reçu par une autre voie',
  'copies.note':
    'Chaque autre exemplaire est confronté à cette pièce. Une différence est un indice ; lequel est tel qu’il a été envoyé, une comparaison ne peut pas le dire ; une signature, parfois.',
  'copies.signedHere': 'Cette pièce',
  'copies.signedThere': 'L’autre',
  'copies.open': 'ouvrir l’autre',
  'copies.compare': 'comparer',
  'copies.none.identical': 'Les mêmes octets : il n’y a rien à comparer.',
  'copies.none.same-content': 'Il n’a pas été comparé.',
  'copies.none.different': 'Il n’a pas été comparé : sa source a disparu, ou les exemplaires sont trop nombreux.',
  'copies.none.header-only': 'Cet exemplaire n’a que qui et quand : il n’y a pas de mots à comparer.',
  'copies.none.fuller': 'Cette pièce n’a que qui et quand : il n’y a pas de mots à comparer.',
  'copies.sameContent':
    'Les mots, les fichiers et les champs de l’auteur sont les mêmes. Seul diffère ce que serveurs et messageries écrivent au passage, ou l’emballage du texte.',
  'copies.differ': 'Ils diffèrent par : {what}.',
  'copies.differs.fields': 'champs d’en-tête',
  'copies.differs.words': 'mots',
  'copies.differs.files': 'fichiers',
  'copies.fields.content': 'Champs de l’auteur',
  'copies.fields.transport': 'Champs des serveurs et des messageries',
  'copies.fieldsDiffer': { one: '{n} diffère', other: '{n} diffèrent' },
  'copies.sameFields': { one: '{n} autre est le même', other: '{n} autres sont les mêmes' },
  'copies.noneDiffer': { one: '{n}, le même', other: '{n}, tous les mêmes' },
  'copies.field': 'Champ',
  'copies.here': 'cette pièce',
  'copies.there': 'l’autre',
  'copies.absent': 'champ absent',
  'copies.hereOnly': 'dans cette pièce seulement',
  'copies.thereOnly': 'dans l’autre seulement',
  'copies.fileHere': '− {name} : dans cette pièce seulement',
  'copies.fileThere': '+ {name} : dans l’autre seulement',
  'copies.coarse':
    'Trop longs ou trop différents pour être comparés mot à mot : ce qui se trouve entre leurs bouts communs est montré en entier.',
  'copies.hidden': { one: '{n} mot identique', other: '{n} mots identiques' },
} satisfies { [key in keyof typeof enCopies]: Message }
