// Words that news sites in French put around an article. Data only; chrome.ts says where they count.
import { type ChromeWords, words } from './chrome-words.ts'

export const french: ChromeWords = {
  // Whole lines that are never an author’s, folded: no case, no accents, no punctuation at the end.
  anywhere: words(`
    publicite | contenu sponsorise | contenu partenaire | la suite apres la publicite |
    la suite apres cette publicite | aller au contenu | aller au contenu principal | aller a la navigation |
    partager | partager l'article | partager cet article | partager sur facebook | partager sur twitter |
    partagez | tweeter | imprimer | envoyer | envoyer par courriel | envoyer par e-mail | enregistrer |
    copier le lien | voir les commentaires | afficher les commentaires | articles lies | articles similaires |
    sur le meme sujet | sur le meme theme | a lire aussi | lire aussi | a voir aussi | voir aussi |
    a decouvrir aussi | lire la suite | abonnez-vous | inscrivez-vous | suivez-nous | chargement |
    voir la video | lire la video | ecouter cet article | ecouter l'article | ecouter | lire plus tard |
    offrir cet article | offrir l'article | signaler une erreur | signaler une faute | signaler un contenu |
    reagir a cet article | voir tous les commentaires | lire les commentaires | poster un commentaire |
    publier un commentaire | soyez le premier a commenter | soyez le premier a reagir |
    soyez la premiere personne a commenter | connectez-vous pour commenter | aucun commentaire |
    cette page se rafraichit automatiquement | cette page se met a jour automatiquement |
    la page se met a jour automatiquement | publicite - faites defiler pour continuer | lire l'article complet |
    lire l'article | continuer la lecture | voir plus | afficher plus | charger plus | voir tout | tout voir |
    voir le diaporama | agrandir l'image | cliquez pour agrandir | retour a l'article | retour aux actualites |
    tout accepter | tout refuser | continuer sans accepter | gerer mes cookies | gerer les cookies |
    parametrer les cookies | parametrer | deja abonne | deja inscrit | tous droits reserves | reproduction interdite |
    mettre en favori | ajouter a mes favoris | ajouter aux favoris | se desinscrire | se desabonner | lire dans un navigateur | la lire dans un navigateur |
    voir en ligne | voir dans le navigateur | transferer a un ami | modifier mes preferences | version imprimable | accessibilite`),
  // Whole lines that could also be a subheading, and count only in front of an article or behind it.
  edges: words(`
    retour | retour en haut | retour a la liste | retour a l'accueil | fermer | menu | rechercher | recherche |
    accueil | suivant | precedent | article suivant | article precedent | commentaires | commentaire |
    commenter | reagir | vos reactions | reactions | laisser un commentaire | ajouter un commentaire |
    plus d'articles | plus d'infos | plus d'actualites | autres articles | dans la meme rubrique | a lire |
    a decouvrir | en savoir plus | lire plus | les plus lus | les plus populaires | les plus commentes |
    le plus lu | en continu | a la une | dernieres nouvelles | dernieres actualites | dernieres infos |
    recommande pour vous | vous aimerez aussi | nos suggestions | video du jour | videos du jour |
    photo du jour | rabais de la semaine | offre de la semaine | offres de la semaine | infolettre |
    infolettres | newsletter | newsletters | s'inscrire | s'abonner | se connecter | connexion | mon compte |
    mentions legales | politique de confidentialite | conditions d'utilisation | nous contacter | contact |
    logo | mots-cles | tags | archives | don | faire un don | soutenez-nous | meteo | annonces | jeux | podcasts |
    direct | qui suis-je | a propos | plan du site | boutique | edition du jour | dans le meme numero |
    dans ce numero | votre avis nous interesse | a propos de l'auteur | sommaire`),
  // Beginnings of lines that lead away from the article.
  leads: words(`
    lire aussi : | lire aussi: | lire aussi > | lire aussi - | a lire aussi : | a lire aussi: | a lire : | a lire: |
    lire : | lire: | a voir aussi : | a voir aussi: | voir aussi : | voir aussi: | a lire egalement : | lire egalement : |
    en images : | en video : | voir : | voir: | notre dossier : | article precedent : | article suivant : |
    billet precedent : | billet suivant : | precedent : | suivant : | dans le meme numero : | dans ce numero : |
    a ecouter aussi : | a ecouter : | sur le meme sujet : | sur le meme theme : | pour aller plus loin :`),
  // Beginnings that could also be an author's, and count only behind an article or in front of it.
  edgeLeads: words(`
    a lire egalement | lire egalement | cliquez ici | abonnez-vous a | abonnez-vous pour | inscrivez-vous a |
    recevez notre | recevez nos | recevez chaque | suivez-nous sur | retrouvez-nous sur | telechargez notre |
    telechargez l'application | tous droits reserves | cet article est reserve | mots-cles : | mots cles : | tags : |
    etiquettes : | themes : | thematiques : | sujets : | classe dans : | publie dans : | rubrique : |
    reproduction interdite | imprime sur | votre avis nous interesse | cet article vous a | soutenez | depeche traduite | traduit de | traduction : | vous recevez cet |
    vous recevez cette | vous n'aimez plus | a suivre : | votez : | sondage : | jeu : | concours : | jouez et gagnez`),
  // What a site asks its readers: one word of each list in one short line.
  calls: {
    ask: words(`
    dites | dites-le | dites-nous | donnez | laissez | partagez | reagissez | exprimez | ecrivez |
    faites-nous | qu'en pensez-vous | ajoutez | participez`),
    where: words(`
    commentaire | commentaires | ci-dessous | discussion | conversation | avis`),
  },
  teasers: words(`
    articles lies | articles similaires | sur le meme sujet | sur le meme theme | a lire aussi | lire aussi |
    a voir aussi | voir aussi | a decouvrir aussi | plus d'articles | plus d'infos | plus d'actualites |
    autres articles | dans la meme rubrique | a lire | a decouvrir | les plus lus | les plus populaires |
    les plus commentes | le plus lu | en continu | a la une | dernieres nouvelles | dernieres actualites |
    dernieres infos | recommande pour vous | vous aimerez aussi | nos suggestions | a lire egalement |
    dans le meme numero | dans ce numero | pour aller plus loin | notre dossier | l'actu en continu`),
  teasersOf: words(`
    plus d'articles sur | plus d'infos sur | toute l'actualite | tout sur | a lire aussi sur | nos articles sur |
    notre dossier sur | les plus lus dans | dans la rubrique`),
  reactions: words(`
    commentaire | commentaires | reaction | reactions | reponse | reponses | avis`),
  service: words(`
    facebook | twitter | whatsapp | linkedin | instagram | mastodon | bluesky | telegram | reddit | pinterest |
    youtube | flipboard | messenger | rss | partager | partagez | tweeter | imprimer | envoyer | courriel | e-mail |
    copier | enregistrer | s'abonner | s'inscrire | se connecter | connexion | deconnexion | abonnement | abonnements |
    commentaires | commenter | reagir | infolettre | infolettres | newsletter | newsletters | menu | rechercher |
    recherche | accueil | compte | cookies | confidentialite | contact | archives | flux rss | podcasts | podcast |
    ecouter | abonnez-vous | inscrivez-vous | connectez-vous | suivez-nous | mon compte | lire plus tard |
    mentions legales | kiosque | journal numerique | retour en haut`),
  between: words(`
    sur | par | via | et | ou | le | la | les | l'article | cet article | l' | article | page | lien | un | mon | ma | mes |
    nos | nous | x | tout | toutes | actualites | a | au | en | d' | de | du | des | ce | cet | flux | qui suis-je`),
  buttons: words(`
    s'abonner | abonnez-vous | je m'abonne | s'inscrire | inscrivez-vous | je m'inscris | se connecter | connectez-vous |
    connexion | tout accepter | accepter | j'accepte | tout refuser | refuser | continuer sans accepter | parametrer |
    gerer mes cookies | se desinscrire | se desabonner | la lire dans un navigateur | faire un don | je donne | ok`),
  reading: {
    before: words(`temps de lecture | duree de lecture | lecture | lire en | temps d'ecoute | duree d'ecoute | lu en`),
    after: words(`de lecture | d'ecoute | lecture`),
  },
  offers: {
    ask: words(`
    recevez | inscrivez-vous | abonnez-vous | retrouvez | lisez | suivez | suivez-nous | rejoignez | rejoignez-nous | telechargez |
    decouvrez nos | profitez de | soutenez | soutenez-nous | retrouvez-nous | ecrivez-nous | contactez-nous |
    appelez-nous | envoyez-nous | faites un don | ne manquez`),
    what: words(`
    newsletter | newsletters | infolettre | infolettres | lettre d'information | boite mail | boite de reception |
    alertes | notifications | application | appli | chaine whatsapp | fil whatsapp | podcast | podcasts |
    abonnement | offre | offres | redaction | journalisme | lettre quotidienne | lettre hebdomadaire |
    temoignage | temoignages | reseaux sociaux`),
    ours: words(`notre | nos | nous | votre | vos`),
  },
  consent: {
    what: words(`cookie | cookies | vos donnees | donnees personnelles | traceurs | partenaires | vie privee`),
    how: words(`
    nous utilisons des | nous respectons votre | ce site utilise | ce site depose | notre site utilise | tout accepter |
    tout refuser | en poursuivant votre navigation | votre consentement | vous acceptez | tiennent a vous |
    nous et nos`),
  },
  closed: {
    what: words(`
    cet article | ce contenu | la suite de | la suite est | le reste de | pour lire la suite | il vous reste | deja abonne |
    deja inscrit | acces illimite | lecture illimitee`),
    to: words(`
    reserve aux | reservee aux | reserve a nos | reservee a nos | abonnez-vous | connectez-vous | identifiez-vous |
    de cet article a lire | sans engagement`),
  },
  allowance: {
    what: words(`article offert | articles offerts | article gratuit | articles gratuits`),
    left: words(`vous avez | il vous reste | ce mois-ci | restants | restant`),
  },
  rights: words(`
    tous droits reserves | reproduction interdite | reproduction soumise a | toute reproduction | droits de reproduction`),
  contact: words(`appelez | ecrivez | contactez | envoyez | ecrivez-nous | contactez-nous | telephonez | joignez`),
  credits: words(`
    photo | photos | photographie | photographies | image | images | credit | credits | credit photo | credits photo |
    credit image | photo d'archives | photo d'illustration | photo archives | illustration | dessin | infographie |
    visuel`),
  months: words(`
    janvier | fevrier | mars | avril | mai | juin | juillet | aout | septembre | octobre | novembre | decembre |
    janv | fevr | avr | juil | sept | oct | nov | dec`),
}
