import type { SiteText } from '../../../src/view/model.ts'
import { useSite } from '../site.tsx'
import { Commands, KeyOfEdition } from './commands.tsx'

export function CheckFr({ page }: { page: SiteText }) {
  const { frame, link, file } = useSite()
  const { number, origin } = frame.head
  return (
    <>
      <h2>1. Obtenir la clé par une autre voie</h2>
      <p>
        Tout ce qui suit repose sur une clé. Une page qu’on vous sert peut montrer n’importe quelle clé ; comparez
        celle-ci avec l’empreinte que l’éditeur a donnée ailleurs : dans un journal, à l’antenne, sur un autre site, de
        vive voix.
      </p>
      <KeyOfEdition />
      <h2>2. Vérifier chaque fichier avec des outils courants</h2>
      <p>
        Téléchargez tout le dossier. <a href={file('SHA256SUMS')}>SHA256SUMS</a> donne l’empreinte de chaque fichier, et{' '}
        <a href={file('SHA256SUMS.sig')}>SHA256SUMS.sig</a> est la signature de l’éditeur sur cette liste. Il ne faut
        que <code>ssh-keygen</code> et <code>sha256sum</code> :
      </p>
      <Commands>
        {'ssh-keygen -Y verify -f allowed_signers -I publisher -n fonds-release -s SHA256SUMS.sig < SHA256SUMS\n'}
        {'sha256sum --check --quiet SHA256SUMS\n'}
        {'ssh-keygen -lf key.pub'}
      </Commands>
      <p>
        La première commande doit répondre « Good », la deuxième ne rien dire, la troisième montrer l’empreinte que vous
        connaissez. Sur macOS, <code>shasum -a 256 --check</code> remplace <code>sha256sum</code>. Un fichier absent de
        la liste passe ici inaperçu.
      </p>
      <h2>3. Vérifier ce que ces outils ignorent</h2>
      <Commands>fonds release check .</Commands>
      <p>
        Cette commande suit aussi le format de l’édition : chaque pièce publiée est dans l’arbre signé et chaque pièce
        de l’arbre est ici ou justifiée, chaque preuve mène à la racine signée, aucun fichier n’a été ajouté. Elle ne
        compare pas les mots des pages aux pièces ; le bouton ci-dessous le fait. Avec le dossier d’une édition
        antérieure, elle montre ce qui a changé :
      </p>
      <Commands>fonds release diff ANTÉRIEURE .</Commands>
      <h2>4. Vérifier une pièce dans votre navigateur</h2>
      <p>
        Chaque pièce a un bouton, <em>Vérifier cette page</em>. Votre navigateur va alors chercher la pièce, sa preuve
        et la clé, calcule les empreintes, suit la preuve jusqu’au sommet de l’arbre et vérifie la signature de
        l’éditeur sur sa racine. Rien n’est envoyé nulle part.
        {page.example && (
          <>
            {' '}
            <a href={`${link(`r/${page.example.id}/`)}#check`}>L’essayer sur la première pièce.</a>
          </>
        )}
      </p>
      <p>
        Ce que le bouton ne peut pas : il vient lui-même du serveur qui sert la page. Celui qui tient ce serveur
        pourrait servir un bouton qui ment. Les commandes ci-dessus n’en dépendent pas.
      </p>
      <h2>5. Vérifier que rien n’a disparu depuis</h2>
      <p>
        Le <a href={file('checkpoint')}>point de contrôle</a> signé de l’édition {number} dit le nom du registre (
        {origin}), le nombre de ses entrées, sa racine, l’édition et son heure, et porte la signature. Gardez-le. Une
        édition ultérieure doit prouver que son registre commence par le vôtre (
        <code>editions/{number}/consistency.json</code>) : alors rien de ce qui s’y trouvait n’a été changé ou retiré
        sans une ligne qui le dise. Deux personnes qui détiennent des points de contrôle différents de même taille ont
        reçu deux éditions différentes, et en tiennent la preuve signée.
      </p>
    </>
  )
}
