import { useCarnet } from '../../offline/use-carnet.ts';
import { Depliant } from '../../ui/depliant.tsx';
import { pluriel } from '../../ui/format.ts';
import { LienBouton } from '../../ui/lien-bouton.tsx';
import { ListeActions } from '../../ui/liste-actions.tsx';
import { useListes } from '../../ui/nomenclature.ts';
import { useStructure } from '../../ui/session.ts';
import { heureLue, jourDeSemaine } from '../temps.ts';
import { useMaintenant } from '../use-maintenant.ts';
import { JOURS } from './jours.ts';

/** What comes back each week, from today on; a press starts it with everything already said. */
export function SemaineDePermanences() {
  const { slug } = useStructure();
  const { permanences } = useCarnet();
  const { nomDe } = useListes();
  const jour = jourDeSemaine(useMaintenant().date);
  if (permanences.length === 0) return null;
  const dans = (j: number) => (j - jour + 7) % 7;
  const aujourdhui = permanences.filter((p) => dans(p.jourSemaine) === 0);
  const resume =
    aujourdhui.length > 0
      ? `aujourd’hui\u00a0: ${aujourdhui.map((p) => `${p.nom}, ${heureLue(p.debut)}`).join('\u00a0; ')}`
      : pluriel(permanences.length, 'permanence');
  return (
    <Depliant titre="Permanences de la semaine" resume={resume}>
      <ListeActions
        lignes={permanences.toSorted(
          (a, b) => dans(a.jourSemaine) - dans(b.jourSemaine) || (a.debut < b.debut ? -1 : 1),
        )}
        cleDe={(p) => p.id}
        texte={(p) => (
          <>
            <strong>{p.nom}</strong>
            <br />
            {dans(p.jourSemaine) === 0 ? 'aujourd’hui' : JOURS[p.jourSemaine - 1]}, {heureLue(p.debut)} –{' '}
            {heureLue(p.fin)}
            {p.lieuId !== null ? `, ${nomDe(p.lieuId)}` : p.secteurId !== null && `, ${nomDe(p.secteurId)}`}
          </>
        )}
        actions={(p) => (
          <LienBouton
            variant={dans(p.jourSemaine) === 0 ? 'light' : 'subtle'}
            to={`/s/${slug}/tournees/nouvelle`}
            search={{ permanence: p.id }}
            aria-label={`Commencer ${p.nom}`}
          >
            Commencer
          </LienBouton>
        )}
      />
    </Depliant>
  );
}
