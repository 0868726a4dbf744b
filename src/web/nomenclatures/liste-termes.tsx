import { Link } from '@tanstack/react-router';
import { FAMILLES } from '../../modules/nomenclatures/rules/familles.ts';
import { jour } from '../ui/format.ts';
import { useListes } from '../ui/nomenclature.ts';
import { useStructure } from '../ui/session.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { type Genre, LIBELLES } from './genres.ts';
import classes from './liste-termes.module.css';

type Termes = ReturnType<typeof useListes>['listes'][keyof ReturnType<typeof useListes>['listes']];
export type UnTerme = Termes[number];

const AUTRE_TEMPS = 'Autre temps de travail';

/** A list: natures by family, retired terms last. Each line opens its term. */
export function ListeTermes({ genre, termes }: { genre: Genre; termes: readonly UnTerme[] }) {
  const enService = termes.filter((t) => t.retireLe === null);
  const retires = termes.filter((t) => t.retireLe !== null);
  const groupes = genre === 'nature' ? parFamille(enService) : [{ titre: null, de: enService }];
  return (
    <>
      {[...groupes, { titre: 'Retirés de la saisie', de: retires }]
        .filter(({ de }) => de.length > 0)
        .map(({ titre, de }) => (
          <section
            key={titre ?? genre}
            aria-label={titre ?? LIBELLES[genre].pluriel}
            className={classes.groupe}
          >
            {titre && <h2 className={classes.titre}>{titre}</h2>}
            <ul className={classes.liste}>
              {de.map((t) => (
                <Ligne key={t.id} terme={t} />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

function parFamille(termes: readonly UnTerme[]) {
  const famille = (t: UnTerme) => ('famille' in t ? t.famille : null);
  return [
    ...FAMILLES.map((f) => ({ titre: f.court, de: termes.filter((t) => famille(t) === f.code) })),
    { titre: AUTRE_TEMPS, de: termes.filter((t) => famille(t) === null) },
  ];
}

function Ligne({ terme }: { terme: UnTerme }) {
  const { slug } = useStructure();
  const { nomDe } = useListes();
  const details = [
    terme.definition,
    'secteurId' in terme && terme.secteurId !== null ? nomDe(terme.secteurId) : '',
    'qpv' in terme && terme.qpv ? `QPV ${terme.qpv}` : '',
  ];
  return (
    <li className={classes.ligne}>
      <div className={classes.quoi}>
        <Link
          to="/s/$structure/nomenclature/$id"
          params={{ structure: slug, id: String(terme.id) }}
          className={classes.lien}
        >
          {terme.nom}
        </Link>
        <span className={classes.detail}>{details.filter(Boolean).join(' · ')}</span>
      </div>
      {terme.aVerifier && <StateBadge ton="attente">À vérifier</StateBadge>}
      {terme.retireLe && <StateBadge ton="neutre">{`Retiré le ${jour(terme.retireLe)}`}</StateBadge>}
    </li>
  );
}
