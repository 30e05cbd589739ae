// French messages about evidence, key for key those of en-evidence.ts.
import type { enEvidence } from './en-evidence.ts'
import type { Message } from './messages.ts'

export const frEvidence = {
  'search.facet.dkim': 'Signature',
  'search.operator.dkim': 'ce que prouvent les signatures : pass, fail, unknown, none',
  'dkim.pass': 'concorde',
  'dkim.fail': 'ne concorde pas',
  'dkim.unknown': 'ne peut être jugée',
  'dkim.none': 'sans signature',
  'dkim.via': 'via {domain}',
  'dkim.short.fail': 'diffère',
  'dkim.badge.pass': 'Une signature de {domain} concorde.',
  'dkim.badge.repaired': 'Une signature de {domain} concorde une fois défait un changement connu.',
  'dkim.badge.fail': 'La signature de {domain} ne concorde pas avec ce qui est ici.',
  'dkim.badge.unknown': 'Signé, mais la signature ne peut pas être jugée.',

  'evidence.title': 'Ce qui peut être prouvé',
  'evidence.learn': 'Ce que cela prouve, et ce que cela ne prouve pas',
  'evidence.unchecked': 'Les signatures de ce message n’ont pas encore été vérifiées.',
  'evidence.checkNow': 'Vérifier les signatures de tous les courriels',
  'evidence.stale': 'Des clés sont arrivées depuis cette vérification.',
  'evidence.signed':
    'Le serveur de {domain} a signé ce message : {what}. Tout cela est tel qu’au moment de la signature.',
  'evidence.signedRepaired':
    'Le serveur de {domain} a signé ce message : {what}. Tout cela est tel qu’au moment de la signature, une fois que {repairs}.',
  'evidence.repair.from-line': 'le « > » que les boîtes mettent devant « From » est enlevé',
  'evidence.repair.blank-lines': 'les lignes vides de la fin sont rétablies',
  'evidence.repair.footer':
    'les lignes ajoutées à la fin, comme le font les listes de diffusion, sont laissées de côté',
  'evidence.repair.subject-tag': 'l’étiquette mise devant l’objet par une liste de diffusion est laissée de côté',
  'evidence.repair.line-ends': 'les fins de ligne sont lues comme elles voyagent',
  'evidence.and': ' et ',
  'evidence.what.from': 'son expéditeur',
  'evidence.what.to': 'ses destinataires',
  'evidence.what.subject': 'son objet',
  'evidence.what.date': 'sa date',
  'evidence.what.body': 'son texte et ses fichiers',
  'evidence.what.bodyPart': 'les {n} premiers octets de son texte',
  'evidence.what.bodyBeginning': 'le début de son texte',
  'evidence.other':
    '{domain} n’est pas le domaine de l’expéditeur : il garantit que le message est passé par là, non qui l’a écrit.',
  'evidence.name':
    'Le nom montré à côté de l’adresse est tel que l’expéditeur l’a écrit ; personne ne garantit qu’il est vrai.',
  'evidence.nameOpen': 'Le nom montré à côté de l’adresse n’est pas couvert.',
  'evidence.notCovered': 'Non couvert : {what}.',
  'evidence.coveredNot.from': 'l’expéditeur',
  'evidence.coveredNot.to': 'les destinataires',
  'evidence.coveredNot.subject': 'l’objet',
  'evidence.coveredNot.date': 'la date',
  'evidence.coveredNot.body': 'la fin du texte',
  'evidence.word.pass': 'La signature concorde.',
  'evidence.word.fail': 'La signature ne concorde pas.',
  'evidence.word.unknown': 'Ne peut être jugée.',
  'evidence.word.none': 'Sans signature.',
  'evidence.keySays.dns': 'La clé a été demandée au DNS.',
  'evidence.keySays.file': 'La clé est tirée d’un fichier ; personne ici ne l’a vue dans le DNS.',
  'evidence.keySays.inferred':
    'La clé a été reconstituée d’après des signatures ; personne ici ne l’a vue dans le DNS.',
  'evidence.keyYears': 'On la sait publique de {from} à {to}.',
  'evidence.details': 'En détail',
  'evidence.fields': 'Champs signés',
  'evidence.open': 'Non signés',
  'evidence.body': 'Texte',
  'evidence.body.whole': 'en entier, {n} octets',
  'evidence.body.part': '{covered} octets sur {n}',
  'evidence.key': 'Clé',
  'evidence.keyKind': '{selector}, {algorithm}, {n} bits',
  'evidence.keyNone': '{selector} ; aucune clé connue',
  'evidence.at': 'Signé le',
  'evidence.added': 'Laissé de côté',
  'evidence.arc': 'Transmission.',
  'evidence.date': 'Date.',
  'evidence.hops': 'Étape par étape, la dernière d’abord',
  'evidence.flag.skew': 'un peu tôt',
  'evidence.flag.disorder': 'en désordre',
  'evidence.flag.gap': 'longtemps après la précédente',
  'evidence.flag.unreadable': 'sans date',
  'evidence.head': 'Preuve',

  'overview.evidence': 'Ce que prouvent les signatures',
  'overview.evidenceChecked': { one: '{n} courriel vérifié', other: '{n} courriels vérifiés' },
  'overview.evidenceStale': 'Des clés sont arrivées depuis.',
  'overview.evidence.dates': {
    one: '{n} daté hors du temps où les serveurs l’avaient',
    other: '{n} datés hors du temps où les serveurs les avaient',
  },

  'proof.title': 'Ce que chaque résultat prouve, et ce qu’il ne prouve pas',
  'proof.lead':
    'Les serveurs de courrier signent ce qu’ils envoient. Des années plus tard, cela se vérifie encore, avec la clé publique de l’époque. Aucun résultat ici ne dit « vrai » ou « faux » : chacun dit ce qui a été vérifié et ce qui en est sorti.',
  'proof.proves': 'Cela prouve',
  'proof.not': 'Cela ne prouve pas',
  'proof.pass.title': 'La signature concorde',
  'proof.pass.proves':
    'Qui détenait la clé de ce domaine, en règle générale son serveur de courrier, a signé exactement ces champs et ce texte. Rien de ce qui est signé n’a changé depuis.',
  'proof.pass.not':
    'Qu’une certaine personne l’a écrit : d’autres peuvent se servir d’un compte. Que le nom à côté de l’adresse est vrai. Que le contenu est vrai. Rien sur les champs non signés. Et si la moitié privée d’une clé est publique, ou la clé faible, d’autres ont pu signer aussi.',
  'proof.repaired.title': 'Elle concorde, une fois quelque chose défait',
  'proof.repaired.proves':
    'Les boîtes et les listes de diffusion modifient le courrier de quelques façons bien connues. L’une d’elles, qui est nommée, a été défaite, et la signature concorde alors : elle ne concorderait avec aucun autre texte.',
  'proof.repaired.not':
    'Rien sur ce qui a été laissé de côté, comme les lignes qu’une liste de diffusion ajoute à la fin.',
  'proof.fail.title': 'La signature ne concorde pas',
  'proof.fail.proves':
    'Ce qui est ici diffère de ce qui a été signé, dans le texte, dans un champ signé, ou dans les deux.',
  'proof.fail.not':
    'Que quelqu’un l’a falsifié. Les listes de diffusion, les antivirus et les logiciels modifient le courrier tous les jours. Ou une autre clé servait que celle qui est connue. Cherchez un autre exemplaire.',
  'proof.unknown.title': 'La signature ne peut pas être jugée',
  'proof.unknown.proves':
    'Rien, dans un sens ni dans l’autre. Le plus souvent la clé n’est pas connue : les domaines retirent leurs vieilles clés.',
  'proof.unknown.not':
    'Que quelque chose cloche. Trouvez la clé : dans une archive du DNS, ou chez qui tenait le serveur.',
  'proof.none.title': 'Sans signature',
  'proof.none.proves':
    'Rien, dans un sens ni dans l’autre. Avant 2010, presque aucun courrier n’était signé, et les copies des messages envoyés ne le sont jamais.',
  'proof.none.not': 'Qu’il n’a pas été envoyé.',
  'proof.arc.title': 'Transmis par des serveurs (ARC)',
  'proof.arc.proves':
    'Les serveurs qui transmettent du courrier notent dans une chaîne ce qu’ils ont constaté à l’arrivée. Si la chaîne concorde, ces serveurs ont eu le message en main, et le dernier a transmis ce qui est ici.',
  'proof.arc.not': 'Qui l’a écrit. Un serveur note ce qu’il veut ; sa parole vaut ce que vaut son nom.',
  'proof.date.title': 'La date',
  'proof.date.proves':
    'L’en-tête Date est la parole de l’expéditeur. Les serveurs en chemin notent quand ils avaient le message. Entre le premier et le dernier de ces moments, il était en chemin.',
  'proof.date.not':
    'Quand il a été écrit. Un message peut attendre, et les horloges se trompent. Les lignes au-dessous d’une rupture de l’ordre peuvent venir de l’expéditeur.',
  'proof.key.title': 'D’où vient une clé',
  'proof.key.proves':
    'Une clé que cette machine a demandée au DNS était publiée par le domaine ce jour-là. Une clé tirée d’un fichier vaut ce que vaut qui l’a donné. Une clé reconstituée d’après des signatures convient à beaucoup de messages à la fois : une seule et même main les a signés.',
  'proof.key.not':
    'Avec une clé tirée d’un fichier, ou reconstituée : que le domaine l’ait jamais publiée. Le panneau le dit toujours.',
  'proof.copies.title': 'Des copies qui diffèrent',
  'proof.copies.proves':
    'Un message est conservé plusieurs fois, et les exemplaires ne disent pas la même chose : tous sont gardés, et la différence est montrée mot à mot.',
  'proof.copies.not':
    'Lequel est tel qu’il a été envoyé, ou qui a changé l’autre. Quand la signature de l’un concorde et pas celle de l’autre, cela en dit plus.',
  'proof.gap.title': 'Une lacune',
  'proof.gap.proves':
    'Des pièces d’ici renvoient à quelque chose qui n’est pas là : elles y répondent, le citent ou le comptent dans une série.',
  'proof.gap.not': 'Que quelqu’un l’a retiré. Cela n’a peut-être jamais été remis, ou jamais été conservé.',
  'proof.statement.title': 'Une déclaration',
  'proof.statement.proves': 'Qu’une partie a dit cela d’une pièce, d’après sa source.',
  'proof.statement.not': 'Que c’est vrai. Ce que dit une partie ne change rien à ce qui a été vérifié.',
  'proof.custody.title': 'Le registre de conservation',
  'proof.custody.proves':
    'Que rien ici n’a changé depuis la réception, pourvu que l’empreinte de la dernière ligne ait été notée ailleurs et soit encore dans la chaîne.',
  'proof.custody.not': 'Ce qui est arrivé aux documents avant leur réception.',
} satisfies { [key in keyof typeof enEvidence]: Message }
