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
    voir en ligne | voir dans le navigateur | transferer a un ami | modifier mes preferences | version imprimable | accessibilite |
    reserve aux abonnes | article reserve aux abonnes | article reserve a nos abonnes |
    contenu reserve aux abonnes | contenu reserve a nos abonnes | reserve a nos abonnes | acces abonne |
    acces abonnes | contenus sponsorises | contenus partenaires | contenu publicitaire | liens sponsorises |
    publi-redactionnel | publireportage | lien copie | lien copie dans le presse-papiers | imprimer l'article |
    imprimer cet article | imprimer la page | envoyer l'article | envoyer a un ami | envoyer cet article |
    ajouter a vos favoris | ajouter a ma liste | enregistrer l'article | sauvegarder l'article |
    ecoutez cet article | ecoutez l'article | article lu par une voix de synthese | partager sur whatsapp |
    partager sur linkedin | partager sur bluesky | partager sur x | partager par e-mail | partager par mail |
    les commentaires sont fermes | les commentaires sont clos | commentaires fermes |
    signaler un contenu inapproprie | signaler un abus | signaler un probleme | signaler ce commentaire |
    reagissez a cet article | reagissez | reagir a l'article | votre navigateur ne supporte pas la video |
    votre navigateur ne prend pas en charge la video | une erreur s'est produite | une erreur est survenue |
    veuillez reessayer plus tard | gerer mes choix | gerer mes preferences | gerer mon consentement |
    personnaliser mes choix | parametres des cookies | haut de page | retour a la page d'accueil |
    aller a l'article | aller au menu | la suite apres cette annonce | la suite apres l'annonce |
    fermer la publicite | activer les notifications | recevoir les alertes | voir la galerie |
    voir toutes les photos | voir les photos | voir le replay | voir le direct | suivre le direct |
    ecouter le direct | ecouter le podcast | ce direct est termine | ce direct est desormais termine |
    le direct est termine | le direct est maintenant clos | fin du direct | ce live est termine |
    cette page n'est plus mise a jour | acceder au contenu | lire l'article en entier |
    lire l'integralite de l'article | lire notre article | decouvrir nos offres | voir les offres |
    je decouvre les offres | j'en profite`),
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
    dans ce numero | votre avis nous interesse | a propos de l'auteur | sommaire |
    premium | abonnes | exclusif abonnes | les plus partages | les plus vus | les plus recents |
    les plus consultes | nos derniers articles | derniers articles | l'actu en direct | l'essentiel | en bref |
    en images | en photos | en video | en direct | galerie | galerie photo | galerie photos | diaporama | photos |
    videos | video | audio | podcast | l'actualite | actualites | toutes les actualites | toute l'actualite |
    le fil info | le fil | fil info | fil d'actu | les infos | faits divers | sport | sports | economie |
    politique | culture | loisirs | sorties | agenda | mots croises | mots fleches | sudoku | horoscope |
    necrologie | avis de deces | petites annonces | annonces legales | emploi | immobilier | programme tv | trafic |
    regions | communes | editions | changer d'edition | choisir ma commune | edition numerique | journal numerique |
    le journal | le magazine | kiosque | nos newsletters | nos applications | nos podcasts | nos videos |
    nos offres | offres d'abonnement | abonnement | abonnements | nous soutenir | nous aider | nous ecrire |
    qui sommes-nous | l'equipe | la redaction | publicite | regie publicitaire | recrutement | aide | faq | cgu |
    cgv | cookies | confidentialite | donnees personnelles | credits | partenaires | recommandes | recommande |
    a ne pas manquer | ne manquez pas | a voir | a ecouter | suivre | nous suivre | suivez-nous | restez connectes |
    sur le web | ailleurs sur le web | au sommaire | dossier | dossiers | nos dossiers | thematiques | themes |
    sujets associes | etiquettes | voir plus | les commentaires | commentez | donnez votre avis | votre avis |
    vos avis | sondage | jeu-concours | concours | jeux concours | bons plans | guide d'achat | comparateur |
    codes promo | premiere partie`),
  // Beginnings of lines that lead away from the article.
  leads: words(`
    lire aussi : | lire aussi: | lire aussi > | lire aussi - | a lire aussi : | a lire aussi: | a lire : | a lire: |
    lire : | lire: | a voir aussi : | a voir aussi: | voir aussi : | voir aussi: | a lire egalement : | lire egalement : |
    en images : | en video : | voir : | voir: | notre dossier : | article precedent : | article suivant : |
    billet precedent : | billet suivant : | precedent : | suivant : | dans le meme numero : | dans ce numero : |
    a ecouter aussi : | a ecouter : | sur le meme sujet : | sur le meme theme : | pour aller plus loin : |
    lire aussi notre | lire aussi nos | lire notre | lire egalement notre | a lire aussi notre | (re)lire : |
    relire : | a relire : | a ne pas manquer : | a decouvrir : | a voir : | notre video : | notre podcast : |
    ecouter : | ecoutez : | voir notre`),
  // Beginnings that could also be an author's, and count only behind an article or in front of it.
  edgeLeads: words(`
    a lire egalement | lire egalement | cliquez ici | abonnez-vous a | abonnez-vous pour | inscrivez-vous a |
    recevez notre | recevez nos | recevez chaque | suivez-nous sur | retrouvez-nous sur | telechargez notre |
    telechargez l'application | tous droits reserves | cet article est reserve | mots-cles : | mots cles : | tags : |
    etiquettes : | themes : | thematiques : | sujets : | classe dans : | publie dans : | rubrique : |
    reproduction interdite | imprime sur | votre avis nous interesse | cet article vous a | soutenez | depeche traduite | traduit de | traduction : | vous recevez cet |
    vous recevez cette | vous n'aimez plus | a suivre : | votez : | sondage : | jeu : | concours : | jouez et
    recevez l' | recevez la | recevez les | recevez toute | suivez toute | suivez l'actualite |
    retrouvez toute | retrouvez tous nos | retrouvez toutes nos | retrouvez nos | retrouvez notre | rejoignez-nous |
    rejoignez notre | telecharger | je m'abonne | s'abonner a | s'abonner pour | abonnez-vous des | profitez de |
    creez un compte | creez votre compte | il vous reste | pour lire la suite | la suite est reservee |
    jeu-concours | grand jeu | tentez de gagner | quiz : | en images : | en photos : |
    en diaporama : | galerie : | les plus lus : | les plus commentes : | les plus partages : |
    au sommaire | en kiosque | dans notre edition | dans l'edition |
    une publication de | directeur de la publication | avec le soutien de | en partenariat avec |
    sponsorise par | faites un don | faire un don | aidez-nous | participez a | repondez a notre |
    donnez votre avis | prochain article | article suivant | sur le web : | les commentaires`),
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
    appelez-nous | envoyez-nous | faites un don | ne manquez |
    creez | decouvrez`),
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
    directeur de la publication | commission paritaire | siret | rcs | issn | numero de tva | tous droits reserves | reproduction interdite | reproduction soumise a | toute reproduction | droits de reproduction`),
  contact: words(`appelez | ecrivez | contactez | envoyez | ecrivez-nous | contactez-nous | telephonez | joignez`),
  credits: words(`
    photo | photos | photographie | photographies | image | images | credit | credits | credit photo | credits photo |
    credit image | photo d'archives | photo d'illustration | photo archives | illustration | dessin | infographie |
    visuel |
    photo par | photos par | photo de presse | document remis | archives | capture d'ecran | montage | dr`),
  months: words(`
    janvier | fevrier | mars | avril | mai | juin | juillet | aout | septembre | octobre | novembre | decembre |
    janv | fevr | avr | juil | sept | oct | nov | dec`),
}
