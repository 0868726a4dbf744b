import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconUserMinus, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { plusJours } from '../../../kernel/jours.ts';
import type { ContratLu, DossierLu } from '../../../modules/conventions/contract-dossier.ts';
import { dernierJour } from '../../../modules/conventions/rules/dossier.ts';
import { jour, nombre } from '../../ui/format.ts';
import { LienBouton } from '../../ui/lien-bouton.tsx';
import { ListeActions } from '../../ui/liste-actions.tsx';
import { Section } from '../../ui/section.tsx';
import { useStructure } from '../../ui/session.ts';
import { StateBadge } from '../../ui/state-badge.tsx';
import { NOM_DU_CONTRAT } from '../libelles.ts';
import { Depart } from './depart.tsx';

/** Who holds the post, who replaced them, who held it before. */
export function Contrats({ dossier: d }: { dossier: DossierLu }) {
  const { slug } = useStructure();
  // Kept while its dialog is open: once recorded, nobody holds the post any more.
  const [part, setPart] = useState<ContratLu | null>(null);
  const present = (c: ContratLu) =>
    c.debut <= d.aujourdhui && d.aujourdhui <= (dernierJour(c) ?? d.aujourdhui);
  const titulaire = d.contrats.find((c) => c.genre !== 'remplacement' && present(c) && c.depart === null);
  const vacance = d.vacances.findLast(
    (v) => v.depart < d.aujourdhui && (v.repriseLe === null || v.repriseLe > d.aujourdhui),
  );
  const racine = `/s/${slug}/conventions/${d.convention.id}/contrats`;
  return (
    <Section titre="Qui tient le poste">
      {vacance && (
        <Alert color="safran" icon={<IconAlertTriangle aria-hidden />} mb="md">
          Le poste est vacant depuis le {jour(plusJours(vacance.depart, 1))}. L’aide est suspendue{' '}
          {vacance.repriseLe
            ? `jusqu’à l’embauche, le ${jour(vacance.repriseLe)}.`
            : 'jusqu’au recrutement suivant.'}
        </Alert>
      )}
      {d.contrats.length === 0 && (
        <Text c="dimmed" mb="md">
          Personne n’est encore enregistré sur ce poste.
        </Text>
      )}
      <ListeActions
        lignes={d.contrats.toReversed()}
        cleDe={(c) => c.id}
        texte={(c) => <UnContrat contrat={c} contrats={d.contrats} present={present(c)} />}
        actions={(c) =>
          c.id === 0 ? (
            <LienBouton to={`${racine}/nouveau`} variant="subtle">
              Compléter le contrat
            </LienBouton>
          ) : (
            <LienBouton
              to={`${racine}/${c.id}`}
              variant="subtle"
              aria-label={`Modifier le contrat de ${c.membre}, ${jour(c.debut)}`}
            >
              Modifier
            </LienBouton>
          )
        }
      />
      <Group mt="md">
        {titulaire && (
          <Button
            variant="light"
            leftSection={<IconUserMinus size={20} aria-hidden />}
            onClick={() => setPart(titulaire)}
          >
            La personne part
          </Button>
        )}
        <LienBouton
          to={`${racine}/nouveau`}
          variant={titulaire ? 'subtle' : 'light'}
          leftSection={<IconUserPlus size={20} aria-hidden />}
        >
          Enregistrer un contrat
        </LienBouton>
      </Group>
      {part && <Depart dossier={d} titulaire={part} fermer={() => setPart(null)} />}
    </Section>
  );
}

interface UnContratProps {
  contrat: ContratLu;
  contrats: readonly ContratLu[];
  present: boolean;
}

function UnContrat({ contrat: c, contrats, present }: UnContratProps) {
  const fin = dernierJour(c);
  const remplacee = contrats.find((r) => r.id === c.remplace);
  return (
    <>
      <strong>{c.membre}</strong> {present && <StateBadge ton="fait">En poste</StateBadge>}
      <Text c="dimmed" size="sm">
        {c.id === 0 ? 'Contrat à compléter' : NOM_DU_CONTRAT[c.genre]}
        {remplacee && ` de ${remplacee.membre}`}
        {fin === null ? `, depuis le ${jour(c.debut)}` : `, du ${jour(c.debut)} au ${jour(fin)}`}
        {`, ${nombre(c.heures)}\u00a0h par semaine`}
      </Text>
      {c.depart && (
        <Text c="dimmed" size="sm">
          Départ le {jour(c.depart)}
          {c.motifDepart && `\u00a0: ${c.motifDepart}`}
        </Text>
      )}
    </>
  );
}
