// French for the sentences that the server writes in English, by their stable codes (docs/codes.md). A code that is not
// here is shown in the server's own words.
import type { Message } from './messages.ts'

export const frCodes: { [key: string]: Message } = {
  'remark.a-fonds': 'un fonds n’est pas reçu dans un autre',
  'remark.address-unreadable':
    'un champ d’adresse contient autre chose qu’une adresse ; il est gardé tel qu’il est écrit',
  'remark.addresses-too-many': 'un champ d’adresse nomme plus d’adresses qu’on n’en lit ; tous les octets sont là',
  'remark.article-empty': 'aucun texte n’a été trouvé dans ce fichier',
  'remark.article-fallback': 'l’article n’a pas pu être séparé du reste de la page ; tout le texte est gardé',
  'remark.attachment-broken':
    'un fichier joint ne peut pas être lu comme ce qu’il est censé être ; son texte n’est pas cherché',
  'remark.attachment-encrypted': 'un fichier joint est fermé par un mot de passe ; son texte n’est pas cherché',
  'remark.attachment-failed':
    'la lecture d’un fichier joint pour la recherche a échoué sans raison connue ; son texte n’est pas cherché',
  'remark.attachment-memory':
    'un fichier joint demande plus de mémoire qu’on n’en donne pour le lire ; son texte n’est pas cherché',
  'remark.attachment-no-text':
    'un fichier joint ne contient aucun texte qu’on puisse en tirer, seulement des images peut-être ; il n’y a rien à chercher',
  'remark.attachment-text-cut': 'le texte d’un fichier joint est plus long que ce qui est cherché ; son début l’est',
  'remark.attachment-timeout':
    'un fichier joint demande plus de temps qu’on n’en donne pour le lire ; ce qui a pu être lu est cherché',
  'remark.attachment-too-large':
    'un fichier joint est plus grand que ce qui est lu pour la recherche ; son texte n’est pas cherché',
  'remark.attachment-unread':
    'un fichier joint est d’un format dont le texte n’est pas lu ; son texte n’est pas cherché',
  'remark.base64-broken':
    'une partie base64 contient des octets étrangers à base64 ; ce qui pouvait être décodé l’a été',
  'remark.boundary-guessed':
    'un multipart ne dit pas son séparateur, ou pas celui qu’il emploie ; il a été deviné d’après sa première ligne',
  'remark.boundary-missing':
    'un multipart n’a aucune partie que son séparateur ouvre ; son corps est montré comme un seul texte',
  'remark.boundary-unclosed': 'un multipart s’arrête sans séparateur final ; le message est peut-être tronqué',
  'remark.charset-broken': 'un texte contient des octets que son jeu de caractères ne connaît pas',
  'remark.charset-guessed': 'le jeu de caractères manque, est inconnu ou faux ; il a été deviné d’après les octets',
  'remark.content-length-covers-separator':
    'le Content-Length de ce message enjambe une ligne qui ressemble au début d’un autre message',
  'remark.cr-line-ends': 'les lignes finissent par un retour chariot seul',
  'remark.date-impossible': 'la date ne peut pas être vraie ; elle est gardée telle qu’elle est écrite',
  'remark.date-missing': 'il n’y a pas de date',
  'remark.date-no-zone': 'la date ne donne aucun fuseau connu ; elle est classée comme si elle était en UTC',
  'remark.date-unreadable': 'la date ne peut pas être lue ; elle est gardée telle qu’elle est écrite',
  'remark.encoding-unknown': 'une partie nomme un codage de transfert inconnu ; ses octets sont pris tels quels',
  'remark.file-too-large': 'ce fichier est plus grand que ce qui est lu d’un seul tenant',
  'remark.folder-too-deep':
    'des dossiers sont emboîtés plus profond qu’on ne les suit ; ajoutez le dossier intérieur à part',
  'remark.from-missing': 'il n’y a pas d’en-tête From avec une adresse',
  'remark.given-date-invalid': 'la date de publication donnée n’est pas une date EDTF ; écrivez par exemple 2017-11-13',
  'remark.gzip-broken': 'le fichier compressé est abîmé ; ce qui pouvait être décompressé a été lu',
  'remark.header-8bit': 'un champ d’en-tête contient des octets bruts au lieu de mots codés',
  'remark.header-leading-blank': 'des lignes vides précèdent le premier champ d’en-tête',
  'remark.header-no-blank-line': 'aucune ligne vide ne sépare l’en-tête du corps',
  'remark.header-repeated': 'un champ d’en-tête qui doit être unique est répété ; le premier compte',
  'remark.header-stray-line': 'une ligne de l’en-tête n’est pas un champ ; elle a été passée',
  'remark.header-too-long': 'un en-tête est plus long que ce qui est lu ; le reste compte comme corps',
  'remark.json-too-large': 'cet élément est plus grand que ce qui est ouvert ; X n’en écrit pas de tels',
  'remark.link-not-followed': 'un lien, qui n’est pas suivi ; ajoutez ce qu’il désigne, si c’est voulu',
  'remark.mail-no-header': 'cela devrait être un courriel, mais ne commence par aucun champ d’en-tête',
  'remark.mail-too-large': 'ce courriel est plus grand que ce qui est lu',
  'remark.media-not-held': 'des médias ne sont donnés ici que par leur adresse',
  'remark.message-id-missing': 'il n’y a pas d’en-tête Message-ID',
  'remark.nesting-too-deep':
    'des parties sont emboîtées plus profond qu’on ne les suit ; les dernières restent fermées',
  'remark.no-file': 'un périphérique, un tube ou une prise, qui n’est pas lu',
  'remark.nul-bytes': 'le message contient des octets NUL ; ils ne sont pas montrés',
  'remark.part-encoded-multipart': 'un multipart ou un message joint est lui-même codé, ce que la norme interdit',
  'remark.part-too-large': 'un message joint est codé et trop grand pour être ouvert ; il est gardé tel quel',
  'remark.parts-too-many': 'il y a plus de parties qu’on n’en suit ; le reste n’est pas ouvert',
  'remark.post-author-unknown':
    'rien à côté de ces messages ne dit de qui ils sont ; ajoutez account.js, ou nommez l’auteur',
  'remark.post-deleted': 'le compte a supprimé ce message',
  'remark.quoted-printable-broken':
    'une partie quoted-printable contient des codes mal formés ; ils sont montrés tels quels',
  'remark.reader-failed': 'la lecture de cette source a échoué ici ; merci de le signaler',
  'remark.references-too-many':
    'le message renvoie à plus de messages qu’on n’en suit : les plus anciens et les plus récents le sont',
  'remark.text-too-long': 'le texte est plus long que ce qui est cherché et montré ; tous les octets sont là',
  'remark.unreadable': 'ne peut pas être lu : vérifiez les droits et ajoutez-le de nouveau',
  'remark.x-archive-type-unread': 'ce fichier d’une archive X est d’une sorte qui n’est pas lue',
  'remark.x-conversation-renamed': 'ce n’est pas un message : la conversation a reçu ce nom',

  'remark.body-partial': 'la fin du texte n’est pas signée ; n’importe qui a pu l’ajouter',
  'remark.hash-old': 'la signature emploie SHA-1, abandonné en 2018',
  'remark.key-public':
    'la moitié privée de la clé est publique : qui le voulait a pu faire cette signature depuis lors',
  'remark.key-short': 'la clé RSA a moins de 1 024 bits',
  'remark.key-test': 'le domaine disait ne faire qu’essayer ses signatures',
  'remark.list-changes': 'le message est passé par une liste de diffusion, ce qui suffirait à expliquer la différence',
  'remark.signature-expired': 'la signature devait être vérifiée avant une date passée ; ce n’est pas un échec',
  'remark.signature-times': 'la signature finit avant d’avoir été faite',
  'remark.received-disorder': 'une ligne Received est bien plus tôt que celle au-dessous ; l’une des deux est fausse',
  'remark.received-gap':
    'entre deux lignes Received, il y a plus de temps que les serveurs ne gardent un message ; il a pu être renvoyé',
  'remark.received-undated': 'une ligne Received n’a pas de date lisible',

  'finding.dkim-none': 'Le message ne porte aucune signature DKIM.',
  'finding.dkim-header-too-long': 'L’en-tête est plus long que ce qui est lu ; aucune signature n’a été vérifiée.',
  'finding.dkim-too-many': 'Le message porte plus de signatures qu’on n’en vérifie.',
  'finding.dkim-too-much':
    'Le message demande plus de travail qu’on n’en fait pour un message ; la signature de {domain} n’a pas été vérifiée.',
  'finding.dkim-malformed': 'La signature de {domain} enfreint la norme et ne prouve rien.',
  'finding.dkim-unsupported': 'La signature de {domain} est d’une forme inconnue et ne peut pas être vérifiée.',
  'finding.dkim-key-unknown': 'Aucune clé n’est connue pour la signature de {domain}.',
  'finding.dkim-key-revoked': '{domain} a révoqué la clé de cette signature.',
  'finding.dkim-key-unusable': 'La clé connue pour la signature de {domain} est inutilisable.',
  'finding.dkim-key-weak':
    'La signature de {domain} concorde, mais la clé est si courte que d’autres ont pu la calculer.',
  'finding.dkim-key-refused': 'La signature de {domain} concorde, mais la clé n’est pas faite pour elle.',
  'finding.dkim-identity-outside': 'La signature de {domain} concorde, mais au nom d’une adresse d’un autre domaine.',
  'finding.dkim-from-unsigned':
    'La signature de {domain} concorde, mais ne couvre pas l’expéditeur : elle ne dit rien de qui a écrit.',
  'finding.dkim-field-added':
    'La signature de {domain} concorde, mais au-dessus d’un champ signé s’en trouve un autre du même nom qui ne l’est pas.',
  'finding.dkim-body-altered':
    'Les champs signés concordent avec la clé de {domain} ; le texte n’est pas celui qui a été signé.',
  'finding.dkim-body-short': '{domain} a signé plus de texte qu’il n’y en a ici.',
  'finding.dkim-header-altered':
    'Le texte est celui qui a été signé ; les champs signés ne concordent pas avec la clé connue de {domain} : l’un d’eux diffère, ou une autre clé servait.',
  'finding.dkim-altered':
    'Ni le texte ni les champs signés ne concordent avec la signature et la clé connue de {domain}.',
  'finding.arc-header-too-long': 'L’en-tête est plus long que ce qui est lu ; aucune chaîne n’a été vérifiée.',
  'finding.arc-malformed': 'La chaîne ARC enfreint la norme.',
  'finding.arc-structure': 'La chaîne ARC n’est pas entière.',
  'finding.arc-too-many': 'La chaîne ARC est plus longue que la norme ne le permet.',
  'finding.arc-says-fail': 'Le dernier serveur de la chaîne ARC dit lui-même qu’elle était rompue à l’arrivée.',
  'finding.arc-message-altered': 'Le message n’est pas tel que le dernier serveur de la chaîne ARC l’a signé.',
  'finding.arc-seal-altered': 'Un sceau de la chaîne ARC ne concorde pas : ce que dit la chaîne a été modifié.',
  'finding.arc-unknown': 'La chaîne ARC ({domain}) ne peut pas être vérifiée jusqu’au bout.',
  'finding.arc-pass':
    '{domain} ont transmis le message, et ce que le dernier a signé est inchangé. La chaîne ne dit pas qui l’a écrit.',
  'finding.arc-pass-repaired':
    '{domain} ont transmis le message, et ce que le dernier a signé est inchangé, une fois un changement connu défait.',

  'error.dkim-unknown': 'les signatures n’ont pas ce résultat : pass, fail, unknown ou none',
  'error.query-too-long': 'la requête est trop longue et a été coupée : cherchez moins de choses à la fois',
  'error.parenthesis-stray': 'cette parenthèse ne ferme rien : enlevez-la, ou ouvrez-en une avant',
  'error.parenthesis-open': 'cette parenthèse n’est pas fermée : ajoutez « ) » à la fin',
  'error.quote-open': 'ce guillemet n’est pas fermé : ajoutez-en un après les mots',
  'error.near-alone': 'NEAR se place entre deux mots : écrivez un mot avant et un après',
  'error.too-deep': 'des parenthèses sont emboîtées trop profond : les dernières ont été laissées de côté',
  'error.too-many-terms': 'la requête a trop de termes : ceux qui suivent ont été laissés de côté',
  'error.no-word': 'ceci n’a ni lettre ni chiffre et a été laissé de côté',
  'error.operator-empty': 'cet opérateur n’a pas de valeur : écrivez-la juste après les deux-points',
  'error.operator-unknown': 'cet opérateur n’existe pas ; ses mots ont été cherchés : mettez-le entre guillemets',
  'error.operator-elsewhere':
    'cet opérateur d’un autre programme n’a pas d’équivalent et a été laissé de côté : voyez docs/search.md',
  'error.in-unknown':
    'in: ne connaît que « new », sans négation, et a été laissé de côté : source: cherche par dossier',
  'error.word-fuzzy': 'les mots ne se cherchent pas par ressemblance : écrivez le début du mot suivi d’une étoile',
  'error.near-ordered': 'lu comme NEAR, dans n’importe quel ordre : mettez entre guillemets des mots qui se suivent',
  'error.value-unheld': 'aucune pièce de ce fonds n’a cette valeur',
  'error.who-me': 'personne ne s’appelle « me » ici : écrivez un nom ou une adresse',
  'error.word-like-operator':
    'ce mot a été cherché comme un mot : écrivez AND, OR ou NOT en capitales ; entre guillemets, il reste un mot',
  'error.word-weight': 'les mots n’ont pas de poids et il a été laissé de côté : triez par pertinence',
  'error.word-wildcard': 'une étoile ne se place qu’à la fin d’un mot : le début, ou le reste, a été cherché',
  'error.word-pattern': 'il n’y a pas d’expressions régulières ; ses mots ont été cherchés : écrivez des mots',
  'error.range-unreadable':
    'un intervalle entre crochets ne suit que date: et contient ses deux bornes : écrivez date:2016-09..2017',
  'error.date-unreadable': 'ce n’est pas une date : écrivez 2016, 2016-09, 2016-09-20 ou 2016-09..2017',
  'error.kind-unknown': 'cette sorte n’existe pas : mail, chat, post, article ou document',
  'error.has-unknown': 'cela n’est pas connu de has: : essayez has:attachment',
  'error.checks-failed': 'la vérification n’a pas pu se faire : le terminal dit pourquoi ; ou lancez « fonds verify »',
  'error.in-use': 'des sources sont en cours de lecture : attendez la fin, ou arrêtez-la',
  'error.disk-full': 'il n’y a plus de place sur le disque : faites-en, puis relancez la même commande',
  'error.not-writable': 'le dossier du fonds ne peut être modifié : vérifiez ses droits, ou copiez-le ailleurs',
  'error.status-unknown': 'ce statut n’existe pas : confirmed, denied, disputed, unconfirmed, no-comment ou any',
  'error.who-needed': 'dites qui fait la déclaration : un nom, une adresse ou une personne',
  'error.about-needed': 'nommez au moins une pièce ou une conversation que la déclaration concerne',
  'error.source-needed': 'dites où la déclaration a été trouvée : une pièce, un lien ou quelques mots',
  'error.bad-date': 'ce n’est pas une date EDTF : écrivez par exemple 2017-11-13, 2017-11 ou 2017-11~',
  'error.too-long': 'c’est trop long pour une déclaration : abrégez',
  'error.not-found': 'il n’y a rien sous cet identifiant dans ce fonds',
  'release.address-kin':
    'Une adresse tenue pour celle d’une autre personne mène à la même boîte qu’une personne occultée : elle est occultée avec elle.',
  'release.harm-undecided': 'Des pièces sortiraient où quelque chose peut nuire et dont personne n’a décidé.',
  'release.mail-unchecked':
    'Des messages sortiraient sans que leurs signatures aient été vérifiées : lancez d’abord « fonds verify ».',
  'release.name-borne': 'Un prénom ou nom d’une personne occultée reste là où il est seul : d’autres le portent aussi.',
  'release.name-is-word': 'Un prénom ou nom d’une personne occultée reste là où il est seul : c’est aussi un mot.',
  'release.name-twice':
    'Une autre personne porte le nom complet d’une personne occultée : est-ce la même ? Réunissez-les, ou occultez les deux.',
  'release.original-kept':
    'Un message choisi pour sortir tel que reçu ne sortira pas ainsi : quelque chose y est occulté.',
  'release.places-many':
    'Ce qui est occulté se trouve dans tant de pièces que chacune compte pour un passage ; la publication les compte tous.',
  'release.scope-empty': 'Aucune pièce n’est dans ce champ.',
  'release.span-idle':
    'Un passage occulté resterait dans sa propre pièce, et la publication est refusée : retirez la décision et occultez des mots entiers.',
  'release.words-beyond': 'Des mots occultés dans leur conversation se trouvent aussi dans d’autres pièces.',
  'release.words-common':
    'Des mots occultés se trouvent dans plus d’un cinquième des pièces : les lecteurs verront de quoi il s’agit.',
  'release.words-nowhere': 'Des mots occultés ne se trouvent dans aucune pièce qui sortirait.',
  'error.scope-unclear': 'ce champ ne peut pas être lu comme il est écrit : corrigez la recherche',
  'error.hidden-already': 'c’est déjà occulté',
  'error.reason-needed': 'dites pourquoi : les lecteurs voient ce motif à la place de la pièce',
  'error.no-such-words': 'il n’y a ni lettre ni chiffre dans ce qui est à occulter',
  'error.too-short': 'une lettre ou un chiffre seul se trouve partout : occultez-le avec les mots qui l’entourent',
  'error.span-idle': 'ces mots ne seraient pas trouvés là où ils sont : occultez-les par morceaux, ou retenez la pièce',
}
