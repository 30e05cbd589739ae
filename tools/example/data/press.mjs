// Three articles about one exchange, as they would be saved: two web pages with the site around them, one plain text with
// a sidecar.

export const fanal = `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<title>« Trois réponses en tout » : la fille de la maire de Port-Maren publie ses messages avec Tidewatch | Le Fanal</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="canonical" href="https://le-fanal.example/2025/11/12/trois-reponses-en-tout">
<link rel="stylesheet" href="https://static.le-fanal.example/une.css">
<script type="application/ld+json">
{
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  "headline": "« Trois réponses en tout » : la fille de la maire de Port-Maren publie ses messages avec Tidewatch",
  "datePublished": "2025-11-12T06:30:00+01:00",
  "dateModified": "2025-11-12T09:05:00+01:00",
  "inLanguage": "fr",
  "author": { "@type": "Person", "name": "Aurèle Bontemp" },
  "publisher": { "@type": "NewsMediaOrganization", "name": "Le Fanal" },
  "mainEntityOfPage": "https://le-fanal.example/2025/11/12/trois-reponses-en-tout"
}
</script>
<script>window.mesure = { page: 'article' }</script>
</head>
<body>
<div class="cookies" role="dialog"><p>Le Fanal et ses 214 partenaires tiennent à vous.</p><button>Tout accepter</button> <button>Régler</button></div>
<header><a href="/"><img src="https://static.le-fanal.example/logo.svg" alt="Le Fanal"></a>
<nav aria-label="Rubriques"><ul><li><a href="/ville">Ville</a></li><li><a href="/bassins">Bassins</a></li><li><a href="/culture">Culture</a></li><li><a href="/meteo">Météo marine</a></li></ul></nav>
<a class="abo" href="/abonnement">S'abonner pour 1 €</a></header>
<main>
<article>
<p class="rubrique">Ville</p>
<h1>« Trois réponses en tout » : la fille de la maire de Port-Maren publie ses messages avec Tidewatch</h1>
<p class="signature">Par <a rel="author" href="/auteurs/aurele-bontemp">Aurèle Bontemp</a>, le <time datetime="2025-11-12T06:30:00+01:00">12 novembre 2025 à 6 h 30</time></p>
<ul class="partage"><li><a href="#">Partager</a></li><li><a href="#">Imprimer</a></li></ul>
<p class="chapeau">Nell Corbrand, fille et ancienne responsable numérique d'Ysaline Corbrand, a publié lundi soir quatre captures d'écran de ses échanges avec le collectif anonyme. Ils sont brefs, et ils s'arrêtent en octobre.</p>
<p>L'ensemble de la discussion a eu lieu entre le 5 septembre et le 17 octobre 2024. Sur cette période, la jeune femme n'a répondu qu'à trois reprises aux sollicitations de Tidewatch, qui venait de mettre la main sur l'annexe 7 du budget de la Ville.</p>
<p>Le premier message arrive un peu après minuit, le 5 septembre 2024. « Vous ne nous connaissez pas, mais vous connaissez notre travail », écrit le collectif, qui dit détenir une septième annexe. Douze heures plus tard, Nell Corbrand demande : « Qui est-ce, vraiment ? » et promet de se renseigner.</p>
<p>Le 18 septembre, Tidewatch lève le noir de la page 212 et en avertit la jeune femme. Un quart d'heure plus tard, la candidate publie sur son compte la même phrase : « Forty-one million for a quay that nobody may use ». Une coïncidence, assure-t-on dans l'entourage de la maire.</p>
<aside class="a-lire"><p>À lire aussi</p><ul><li><a href="/2024/09/19/une-page-de-trop">Une page de trop</a></li><li><a href="/2025/01/18/armoire">L'original était dans l'armoire</a></li></ul></aside>
<p>Le collectif a aussi demandé la liste des donateurs de la campagne. « Pas le registre », a répondu Nell Corbrand le 2 octobre, dernière des trois réponses.</p>
<p>Ysaline Corbrand dit avoir « appris ces échanges dans la presse ». Son ancien directeur de campagne, Marc-Olivier Thévard, n'a pas souhaité faire de commentaire.</p>
<p>Reste une question de calendrier : un confrère affirme que les messages se sont poursuivis en 2025. Les captures n'en montrent rien.</p>
</article>
<section class="commentaires"><h2>Commentaires (2)</h2><p><b>quai3</b> Et la page 213, on en parle ?</p><p><b>mouette</b> Première.</p></section>
</main>
<aside class="lettre"><h2>La lettre du phare</h2><p>Chaque matin à 7 h, l'essentiel de Port-Maren.</p><form action="/lettre"><input type="email" name="m"><button>Je m'inscris</button></form></aside>
<footer><p>© Le Fanal. Mentions légales. Gérer mes cookies.</p></footer>
</body>
</html>
`

export const echo = `Retour

Tidewatch et la fille de la maire : dix mois de messages, trois réponses

L'Écho des Bassins

Le collectif Tidewatch a écrit à Nell Corbrand, la fille de la maire de Port-Maren, de septembre 2024 à l'été suivant. La Breakwater Review a révélé l'affaire lundi ; l'intéressée a publié le soir même ce qu'elle appelle « toute la chaîne ».

Elle n'est pas entière. La correspondance s'est poursuivie au moins jusqu'en juillet 2025, selon la Breakwater Review, soit neuf mois après la dernière des captures d'écran.

Tout commence un peu après minuit, le 5 septembre 2024, par un message privé de Tidewatch : « Il y en a sept. Nous avons la septième. » Douze heures plus tard, Nell Corbrand répond qu'elle ne sait rien d'une septième annexe, mais qu'elle va se renseigner. Le même jour, elle a envoyé un courriel à trois membres de la campagne : Marc-Olivier Thévard, Ines Quellan et Jonas Wetterlin. Aucun des trois n'a alerté la candidate, qui a tout ignoré jusqu'en novembre 2025, assure son cabinet.

Au fil des mois, Tidewatch a formulé plusieurs demandes : que la candidate partage ses liens, que la campagne livre la liste de ses donateurs, que le résultat de l'élection du 20 octobre soit refusé en cas de défaite. « Un doute vaut plus qu'un discours », écrivait le collectif trois jours avant le scrutin.

Après la victoire, de 412 voix, le ton change. En décembre, Tidewatch suggère à la nouvelle maire de retirer la plainte qui vise sa porte-parole, Isolde Quarrey. Le 22 juillet 2025, Ysaline Corbrand annonçait ce retrait en ces termes : « La Ville a mieux à faire de ses avocats que de poursuivre ses archivistes. »

Jointe par L'Écho, Isolde Quarrey ne confirme pas l'existence de ces messages et n'a « jamais rien demandé à Mme Corbrand ». L'avocat de celle-ci, Lucien Abadour, n'a pas répondu à nos questions.

À la mairie, le directeur de cabinet, Odon Reyer, dit que la phrase « vient du service du budget ».

Plus d'articles

Commentaires

Vidéo du jour

La marée du siècle filmée depuis le Quai 9

Abonnez-vous pour deux sous par jour
`

export const echoSidecar = `{
  "published": "2025-11-11",
  "outlet": "L'Écho des Bassins",
  "language": "fr",
  "url": "https://echo-des-bassins.example/ville/dix-mois-de-messages",
  "title": "Tidewatch et la fille de la maire : dix mois de messages, trois réponses"
}
`

export const breakwater = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Tidewatch wrote to mayor’s daughter for ten months | The Breakwater Review</title>
<meta property="og:type" content="article">
<meta property="og:site_name" content="The Breakwater Review">
<meta property="og:title" content="Tidewatch wrote to mayor’s daughter for ten months">
<meta property="og:description" content="Eighteen private messages, three of them answers, and one public post that came a quarter of an hour late.">
<meta property="og:url" content="https://breakwater-review.example/2025/11/tidewatch-letters">
<meta property="og:locale" content="en_GB">
<meta property="article:published_time" content="2025-11-10T05:00:00+00:00">
<meta property="article:modified_time" content="2025-11-10T16:20:00+00:00">
<meta property="article:author" content="Rowan Tesk">
<meta name="author" content="Rowan Tesk">
<script async src="https://stats.breakwater-review.example/m.js"></script>
</head>
<body>
<a class="skip" href="#story">Skip to the story</a>
<header><p class="brand">The Breakwater Review</p><nav><a href="/port">Port</a> <a href="/council">Council</a> <a href="/letters">Letters</a> <a href="/support">Support us</a></nav></header>
<main id="story"><article>
<h1>Tidewatch wrote to mayor’s daughter for ten months</h1>
<p class="byline">By Rowan Tesk · 10 November 2025 · 4 minute read</p>
<p>The anonymous collective that published the missing annex of Port-Maren’s budget was in private contact with Nell Corbrand, daughter of the mayor, Ysaline Corbrand, from the first week of the campaign until July of this year.</p>
<p>The Breakwater Review has seen eighteen private messages. Fifteen were sent by Tidewatch; three are answers. The first came at twelve minutes past midnight on 5 September 2024. “There are seven. We have the seventh,” it said of the annexes to the draft budget. Ms Corbrand answered at lunchtime and wrote to two colleagues the same day.</p>
<p>A week later Tidewatch had a request. “Great to hear your mother mention us on the radio … please have her share the link with it,” it wrote. On 18 September, within minutes of a message about a quay “that nobody may use”, the candidate shared that link in the same words.</p>
<p>On 25 September the collective asked for the list of the campaign’s donors. “If the first paper on your side comes from you, nobody else gets to choose the day,” it argued. Ms Corbrand did not reply.</p>
<p>Three days before the vote Tidewatch suggested that the candidate should not accept a defeat. After her victory came a favour. “A mayor can withdraw a complaint with a single letter,” said a message of 9 December. “Of course the council will grumble, but it would send the right signal.” The city withdrew the complaint in July.</p>
<blockquote><p>“Forty-one million for a quay that nobody may use, on the page that city hall forgot to number. Read Annex 7 and ask why.”</p><p>Ysaline Corbrand (@ycorbrand), 18 September 2024</p></blockquote>
<p>A spokeswoman for Tidewatch, Isolde Quarrey, said: “We cannot confirm these alleged messages. We keep no such records, and what you have sent me is edited and lacks context.”</p>
<p>Ms Corbrand said that she would publish the messages herself. The mayor’s office did not comment before publication.</p>
<p class="correction"><em>Updated at 4.20 pm: the mayor said on X that she had learned of the exchange from the press.</em></p>
</article></main>
<section class="more"><h2>More from the port</h2><ul><li><a href="/2025/11/flags">Forty flags, one shade too dark</a></li><li><a href="/2025/10/quay-9">Quay 9 opens, slowly</a></li></ul></section>
<section class="support"><p>Reader-funded since the ferry strike. <a href="/support">Give what a coffee costs.</a></p></section>
<footer><p>© 2025 The Breakwater Review · Corrections · Privacy</p></footer>
</body>
</html>
`

// What the campaign's old phone exported its diary to: a header of its own, then records of its own. No reader knows it.
const diary = ['20240918T0815 MARCHE', '20240918T1030 AVIRON', '20241008T1800 DEBAT', '20241020T1800 HANGAR']

export const diaryExport = Buffer.concat([
  Buffer.from('QZCAL\x00\x02\x1a\xff\xfe\x00\x00', 'latin1'),
  ...diary.map((line) => Buffer.concat([Buffer.from([0x01, line.length, 0x00, 0x80]), Buffer.from(line, 'latin1')])),
  Buffer.from([0x00, 0x00, 0xff, 0xff, 0x9c, 0xe1, 0x07, 0x00]),
])
