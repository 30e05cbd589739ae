// French messages of gaps, key for key those of en-gaps.ts.
import type { enGaps } from './en-gaps.ts'
import type { Message } from './messages.ts'

export const frGaps = {
  'gaps.title': 'Lacunes',
  'gaps.lead':
    'Ce qui n’est conservé nulle part, et les pièces qui le désignent. Une lacune dit que quelque chose n’est pas ici, non que quelqu’un l’a enlevé.',
  'gaps.reading': 'Chaque courriel est relu pour voir ce qui est cité ; cela prend un moment après chaque ajout.',
  'gaps.count': { one: '{n} lacune', other: '{n} lacunes' },
  'gaps.kind.referenced': 'désigné',
  'gaps.kind.quoted': 'cité',
  'gaps.kind.series': 'manque à une série',
  'gaps.kind.silent': 'silence',
  'gaps.kind.custodian': 'manque chez un détenteur',
  'gaps.answered': 'une pièce d’ici y répond',
  'gaps.missing': 'absents : {numbers}',
  'gaps.pointedTo.referenced': 'Pièces qui le désignent',
  'gaps.pointedTo.quoted': 'Pièces qui le citent',
  'gaps.pointedTo.series': 'Parties de la série qui sont ici',
  'gaps.pointedTo.silent': 'La dernière pièce avant et la première après',
  'gaps.pointedTo.custodian': 'Le message, et ce qui l’entoure',
  'gaps.silent': 'rien en {days}, improbable au rythme qui l’entoure',
  'gaps.custodian': 'absent de ce qui en a été reçu : « {subject} »',
  'gaps.none': 'Aucune lacune n’a été trouvée',
  'gaps.noneHelp': 'Rien ici ne désigne ce qui n’y est pas. Ce que rien ne désigne peut manquer tout de même.',
  'search.operator.gap': 'désigne ce qui n’est conservé nulle part',
  'gaps.all': 'Toutes les lacunes',
} satisfies { [key in keyof typeof enGaps]: Message }
