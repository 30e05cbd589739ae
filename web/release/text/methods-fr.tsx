import type { SiteText } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { EvidenceTable } from '../part/evidence-table.tsx'
import { useSite } from '../site.tsx'

export function MethodsFr({ page }: { page: SiteText }) {
  const { number } = useI18n()
  const { frame, link } = useSite()
  const { published, withheld, hidden, signed } = page.counts
  return (
    <>
      <p>
        Cette édition publie {number(published)} pièces sur les {number(frame.head.counts.scope)} qu’elle couvre. Elle a
        été faite par un programme, selon des règles qui sont les mêmes pour toutes ; des personnes ont décidé de ce
        qu’elle couvre, de ce qui est retenu et des mots qui sont masqués. Le programme ne dit jamais qu’une pièce est
        vraie ou fausse. Chaque page dit ce qui a été vérifié et ce qu’on a trouvé.
      </p>

      <h2>D’où viennent les pièces</h2>
      <p>
        Les fichiers ont été versés tels qu’ils ont été reçus et n’ont pas changé depuis. Chaque pièce nomme la source
        où elle se trouve. Là où rien n’y est masqué, elle donne aussi l’empreinte SHA-256 de ses octets : qui détient
        le même message peut comparer. Une date est écrite avec sa précision et son fondement : l’en-tête Date d’un
        courriel est la parole de l’expéditeur ; une date tirée d’un export est celle du service ; une heure sans fuseau
        reste sans fuseau.
      </p>

      <h2>Ce que prouve la signature d’un serveur de courriel</h2>
      <p>
        Beaucoup de serveurs signent (DKIM) ce qu’ils envoient. Des années plus tard, on peut encore le vérifier avec la
        clé publique de l’époque. Dans cette édition, {number(signed)} courriels publiés portent une signature qui
        concorde.
      </p>
      <EvidenceTable />

      <h2>Ce qui est retenu, et à quoi l’éditeur s’engage</h2>
      <p>
        {withheld === 0
          ? 'Rien de ce que couvre cette édition n’est retenu. Là où c’est le cas, voici ce qui vaut.'
          : `${number(withheld)} pièces couvertes sont retenues, chacune pour une raison que donnent sa conversation et la page des manques.`}{' '}
        Une pièce retenue a sa propre entrée dans le registre que l’éditeur a signé. Cette entrée contient un engagement
        : une empreinte calculée sur les octets de la pièce et un secret. Personne ne peut en tirer ce que dit la pièce,
        ni le deviner par essais. Mais l’éditeur ne peut plus échanger la pièce : si elle est publiée plus tard, le
        secret l’est aussi, et chacun peut voir que c’est bien celle-là. On peut donc compter ce qui est retenu, et ce
        nombre ne peut pas baisser en silence.
      </p>
      <p>Un engagement ne prouve ni que la pièce retenue est authentique, ni que la raison donnée est la vraie.</p>

      <h2>Ce que masque le masquage</h2>
      <p>
        {hidden === 0
          ? 'Aucun mot n’est masqué dans cette édition. Là où il y en a, ils sont'
          : `Des mots sont masqués à ${number(hidden)} endroits. Ils sont`}{' '}
        remplacés par <span className="hidden-mark">▇▇▇▇</span>, d’une longueur toujours égale. Ils sont retirés des
        objets, textes, noms, adresses, noms de fichiers et de tout le reste avant qu’aucune page ne soit faite ;
        ensuite chaque octet de l’édition, compressé ou non, est fouillé, et l’édition n’est pas faite si l’un d’eux s’y
        trouve. Une personne masquée est désignée par un numéro et n’a pas d’adresse.
      </p>
      <p>
        D’une pièce où quelque chose est masqué, on ne donne ni l’empreinte ni la taille de l’original, car des mots
        courts pourraient être trouvés par essais. Sa signature a été vérifiée sur le message entier, avant tout
        masquage : là, vous n’avez que la parole de l’éditeur et ne pouvez pas refaire la vérification. Là où l’original
        est proposé au téléchargement, vous le pouvez.
      </p>
      <p>
        Le masquage ne cache pas ce qui se déduit du reste : qui d’autre était là, comment on s’adresse aux gens, ce qui
        a été imprimé ailleurs.
      </p>

      <h2>Ce que disent les articles</h2>
      <p>
        Affirmations, citations et contradictions ont été relevées dans les articles par des règles, non par une
        personne, sauf où une page dit que quelqu’un l’a confirmé. Des règles se trompent de sens. Chaque relevé figure
        donc avec sa phrase ; jugez d’après elle. « Non couvert » veut dire que rien de publié ici ne parle pour ou
        contre.
      </p>

      <h2>Ce que disent les parties</h2>
      <p>
        Une déclaration est la parole de quelqu’un, avec sa source. Elle se tient à côté de la pièce et ne change rien à
        ce qui a été vérifié.
      </p>

      <h2>Ce que cette édition ne peut pas montrer</h2>
      <ul>
        <li>
          Ce qui n’a jamais été remis. On trouve des manques là où une pièce publiée y renvoie ; une conversation
          entière que rien ne mentionne ne laisse pas de trace.
        </li>
        <li>Qui était au clavier. Une signature est celle d’un serveur ou d’un compte, jamais d’une main.</li>
        <li>Que ce que dit un message est vrai.</li>
        <li>
          Que ceux qui ont fait cette édition ont bien choisi ce qu’elle couvre, ou équitablement. On peut les tenir à
          ce qu’ils ont publié : c’est signé, et ne peut être repris sans que cela se voie.
        </li>
        <li>Ce qui est arrivé au matériel avant sa réception.</li>
      </ul>
      <p>
        <a href={link('check/')}>Comment le vérifier vous-même</a>
      </p>
    </>
  )
}
