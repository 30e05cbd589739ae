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
    voir la video | lire la video`),
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
    logo | mots-cles | tags`),
  // Beginnings of lines that lead away from the article.
  leads: words(`
    lire aussi : | lire aussi: | lire aussi > | lire aussi - | a lire aussi : | a lire aussi: | a lire : | a lire: |
    lire : | lire: | a voir aussi : | a voir aussi: | voir aussi : | voir aussi: | a lire egalement : | lire egalement : |
    en images : | en video : | voir : | voir: | notre dossier :`),
  // Beginnings that could also be an author's, and count only behind an article or in front of it.
  edgeLeads: words(`
    a lire egalement | lire egalement | cliquez ici | abonnez-vous a | abonnez-vous pour | inscrivez-vous a |
    recevez notre | recevez nos | recevez chaque | suivez-nous sur | retrouvez-nous sur | telechargez notre |
    telechargez l'application | tous droits reserves | cet article est reserve`),
  // What a site asks its readers: one word of each list in one short line.
  calls: {
    ask: words(`
    dites | dites-le | dites-nous | donnez | laissez | partagez | reagissez | exprimez | ecrivez |
    faites-nous | qu'en pensez-vous | ajoutez | participez`),
    where: words(`
    commentaire | commentaires | ci-dessous | discussion | conversation | avis`),
  },
}
