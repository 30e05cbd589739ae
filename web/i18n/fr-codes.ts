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
  'error.date-unreadable': 'ce n’est pas une date : écrivez 2016, 2016-09, 2016-09-20 ou 2016-09..2017',
  'error.kind-unknown': 'cette sorte n’existe pas : mail, chat, post, article ou document',
  'error.has-unknown': 'cela n’est pas connu de has: : essayez has:attachment',
  'error.not-found': 'il n’y a rien sous cet identifiant dans ce fonds',
}
