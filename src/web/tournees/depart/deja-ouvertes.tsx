import { Button, Paper, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useActions, useCarnet } from '../../offline/use-carnet.ts';
import { LienBouton } from '../../ui/lien-bouton.tsx';
import { useListes } from '../../ui/nomenclature.ts';
import { useStructure } from '../../ui/session.ts';
import { signalerErreur } from '../../ui/toast.ts';
import { enumerer } from '../phrases.ts';
import { ecoulees, heureLue, OUBLI } from '../temps.ts';
import { useMaintenant } from '../use-maintenant.ts';
import classes from './depart.module.css';

/** Rounds that already go on, as far as this phone knows: one's own to go back to, a team-mate's to join. */
export function DejaOuvertes() {
  const { slug } = useStructure();
  const { tournees, membreId } = useCarnet();
  const { modifierTournee } = useActions();
  const { nomDe, personne } = useListes();
  const naviguer = useNavigate();
  const maintenant = useMaintenant();
  // A round that a team-mate forgot is not one to join.
  const ouvertes = tournees.filter(
    (t) => !t.close && (t.membres.includes(membreId) || ecoulees(t, maintenant) < OUBLI),
  );
  if (ouvertes.length === 0) return null;
  const rejoindre = async (id: string) => {
    const t = ouvertes.find((o) => o.id === id);
    if (!t) return;
    try {
      const { natureId, secteurId, lieuId, membres } = t;
      await modifierTournee(id, { natureId, secteurId, lieuId, membres: [...membres, membreId] });
      await naviguer({ to: `/s/${slug}/tournees/${id}` });
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <Stack component="ul" className={classes.ouvertes}>
      {ouvertes.map((t) => {
        const mienne = t.membres.includes(membreId);
        const autres = t.membres.filter((m) => m !== membreId).map(personne);
        const ou = t.secteurId === null ? '' : `, ${nomDe(t.secteurId)}`;
        return (
          <Paper component="li" key={t.id} shadow="xs" className={classes.ouverte}>
            <Text className={classes.phrase}>
              <strong>
                {mienne ? 'Vous êtes en tournée' : `${enumerer(autres)}\u00a0: tournée en cours`}
                {ou}
              </strong>
              <br />
              depuis {heureLue(t.heure)}
              {mienne && autres.length > 0 && `, avec ${enumerer(autres)}`}
            </Text>
            {mienne ? (
              <LienBouton to={`/s/${slug}/tournees/${t.id}`}>Reprendre</LienBouton>
            ) : (
              <Button variant="light" onClick={() => rejoindre(t.id)}>
                Rejoindre
              </Button>
            )}
          </Paper>
        );
      })}
    </Stack>
  );
}
