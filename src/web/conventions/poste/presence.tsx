import { Button, Stack, Text } from '@mantine/core';
import type { DossierLu, PeriodeLue } from '../../../modules/conventions/contract-dossier.ts';
import { Depliant } from '../../ui/depliant.tsx';
import { jour, pluriel } from '../../ui/format.ts';
import { ListeActions } from '../../ui/liste-actions.tsx';
import { Section } from '../../ui/section.tsx';
import { signalerAnnulable, signalerErreur } from '../../ui/toast.ts';
import { PIECES_ECRITES } from '../libelles.ts';
import { useDossier } from '../use-dossier.ts';
import { DejaTransmis } from './deja-transmis.tsx';
import { PeriodeADeclarer } from './periode-a-declarer.tsx';

/** Beyond this many, the past was declared before Trame: it is said at once. */
const BEAUCOUP = 3;

/** The états de présence: what to type in SYLAé for each period, what to join, and what was sent when. */
export function Presence({ dossier: d }: { dossier: DossierLu }) {
  const finies = d.periodes.filter((p) => p.au < d.aujourdhui);
  const enCours = d.periodes.filter((p) => p.au >= d.aujourdhui && p.transmis === null);
  const aEnvoyer = finies
    .filter((p) => p.transmis === null && !p.dite && !couverte(p, d.periodes))
    .toReversed();
  const [prochaine, ...suivantes] = aEnvoyer;
  const dites = finies.filter((p) => p.transmis === null && p.dite);
  const envoyees = d.periodes.filter((p) => p.transmis !== null);
  const rythme = d.presence === 'mois' ? 'chaque mois' : 'chaque trimestre';
  return (
    <div id="presence">
      <Section
        titre="États de présence"
        aide={`À saisir dans SYLAé ${rythme}, avec les bulletins de salaire. Trame prépare les jours et garde la trace de l’envoi ; le rythme se change plus bas.`}
      >
        <Stack gap="md">
          {d.periodes.length === 0 && (
            <Text c="dimmed">Rien à déclarer tant que personne n’est embauché sur le poste.</Text>
          )}
          {aEnvoyer.length >= BEAUCOUP && (
            <DejaTransmis conventionId={d.convention.id} periodes={aEnvoyer} aujourdhui={d.aujourdhui} />
          )}
          {prochaine && <PeriodeADeclarer key={prochaine.periode} dossier={d} periode={prochaine} />}
          {suivantes.length > 0 && (
            <Depliant
              titre={suivantes.length === 1 ? 'La période suivante' : 'Les périodes suivantes'}
              resume={`${suivantes.length}\u00a0à envoyer`}
            >
              {suivantes.map((p) => (
                <Depliant key={p.periode} titre={maj(p.enClair)}>
                  <PeriodeADeclarer dossier={d} periode={p} sansTitre />
                </Depliant>
              ))}
            </Depliant>
          )}
          {d.periodes.length > 0 && aEnvoyer.length === 0 && <Text>Tout est transmis jusqu’ici.</Text>}
          {enCours.map((p) => (
            <Depliant key={p.periode} titre={`${maj(p.enClair)}, en cours`} resume={`jusqu’au ${jour(p.au)}`}>
              <PeriodeADeclarer dossier={d} periode={p} sansTitre />
            </Depliant>
          ))}
          {dites.length > 0 && (
            <Text c="dimmed">
              {pluriel(dites.length, 'période est notée faite', 'périodes sont notées faites')} dans les
              échéances, sans le jour de l’envoi.
            </Text>
          )}
          {envoyees.length > 0 && (
            <Depliant titre="Déjà transmis" resume={pluriel(envoyees.length, 'période')}>
              <Envoyees dossier={d} periodes={envoyees} />
            </Depliant>
          )}
        </Stack>
      </Section>
    </div>
  );
}

const maj = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);

/** Its days were sent under another pace. */
const couverte = (p: PeriodeLue, toutes: readonly PeriodeLue[]): boolean =>
  toutes.some((q) => q !== p && q.transmis !== null && q.du <= p.du && p.au <= q.au);

function Envoyees({ dossier: d, periodes }: { dossier: DossierLu; periodes: readonly PeriodeLue[] }) {
  const { reprendre, transmettre } = useDossier(d.convention.id);
  const retirer = async ({ periode, transmis }: PeriodeLue) => {
    try {
      await reprendre(periode);
      if (!transmis) return;
      const { le, pieces, note } = transmis;
      signalerAnnulable('L’envoi n’est plus noté.', () =>
        transmettre(periode, { transmisLe: le, pieces, note }),
      );
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <ListeActions
      lignes={periodes}
      cleDe={(p) => p.periode}
      texte={(p) => (
        <>
          <strong>{maj(p.enClair)}</strong>
          <Text c="dimmed" size="sm">
            Transmis le {jour(p.transmis?.le ?? p.au)}
            {p.transmis?.par && `, noté par ${p.transmis.par}`}
            {p.transmis &&
              p.transmis.pieces.length > 0 &&
              `, avec ${p.transmis.pieces.map((x) => PIECES_ECRITES[x][1]).join(', ')}`}
            {p.transmis?.note && `. ${p.transmis.note}`}
          </Text>
          {p.doute && (
            <Text c="safran" size="sm">
              {p.doute}
            </Text>
          )}
        </>
      )}
      actions={(p) => (
        <Button variant="subtle" aria-label={`Retirer l’envoi : ${p.enClair}`} onClick={() => retirer(p)}>
          Retirer
        </Button>
      )}
    />
  );
}
