import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { FicheLiaison } from '../../../modules/liaisons/contract.ts';
import { ACTIONS, REPONSES } from '../../../modules/liaisons/rules/etats.ts';
import type { SituationLue } from '../../../modules/situations/contract.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialogue } from '../../ui/dialogue.tsx';
import { useListes } from '../../ui/nomenclature.ts';
import { useStructure } from '../../ui/session.ts';
import { signaler, signalerAnnulable, signalerErreur } from '../../ui/toast.ts';
import classes from './liaisons.module.css';
import type { Ouvert } from './liaisons.tsx';
import { ACCORD_LU, LIEN_LU, vieDe } from './libelles.ts';
import { useLiaisons } from './use-liaisons.ts';

interface UneFicheProps {
  situation: SituationLue;
  id: string;
  vivante: boolean;
  ouvrir: (ouvert: Ouvert) => void;
  fermer: () => void;
}

/** A sheet whole, with its answer; read when it opens, kept nowhere. */
export function UneFiche({ situation: s, id, vivante, ouvrir, fermer }: UneFicheProps) {
  const { slug } = useStructure();
  const { nomDe } = useListes();
  const { lire, relancer, revoquer, supprimer, retablir } = useLiaisons(s.id);
  const [f, setFiche] = useState<FicheLiaison | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when it opens: a name's reading is noted
  useEffect(() => {
    lire(id).then(setFiche, (e) => {
      signalerErreur(e);
      fermer();
    });
  }, [id]);
  const fermerLeLien = async () => {
    try {
      await revoquer(id);
      signaler('Le lien est fermé.');
      fermer();
    } catch (e) {
      signalerErreur(e);
    }
  };
  const rappeler = async (lue: FicheLiaison, le: string | null) => {
    try {
      const { data } = await relancer(id, le, lue.version);
      if (data) setFiche(data);
      signaler(le ? 'Le rappel est noté.' : 'Le rappel est retiré.');
    } catch (e) {
      signalerErreur(e);
    }
  };
  const oter = async () => {
    try {
      await supprimer(id);
      fermer();
      signalerAnnulable('La fiche est supprimée, son lien est fermé.', () => retablir(id), {
        bouton: 'Rétablir',
        fait: 'La fiche est rétablie. Son lien reste fermé.',
      });
    } catch (e) {
      signalerErreur(e);
    }
  };
  const document = (format: 'pdf' | 'docx') => ({
    component: 'a' as const,
    href: `/api/structures/${slug}/liaisons/${id}.${format}`,
    download: true,
    variant: 'light',
  });
  return (
    <Dialogue ouvert onFermer={fermer} titre={f ? nomDe(f.partenaireId) : 'Fiche de liaison'}>
      {!f ? (
        <Skeleton h={240} />
      ) : (
        <Stack>
          <Text c="dimmed">
            {[vieDe(f), ACCORD_LU[f.accord], f.lien && LIEN_LU[f.lien.etat]].filter(Boolean).join('. ')}.
          </Text>
          {f.personne && (
            <Text>
              Personne{'\u00a0'}: <strong>{f.personne}</strong>
            </Text>
          )}
          {f.ou && (
            <Text>
              Situation{'\u00a0'}: {f.ou}.
            </Text>
          )}
          <Text className={classes.texte}>
            {f.message ?? 'Le texte a été effacé au terme de sa conservation.'}
          </Text>
          {f.reponse && (
            <div>
              <Text fw={700}>
                {REPONSES[f.reponse]}
                {f.reponsePar && `, ${f.reponsePar}`}
              </Text>
              {f.reponseTexte && <Text className={classes.texte}>{f.reponseTexte}</Text>}
            </div>
          )}
          {vivante && (f.etat === 'envoyee' || f.etat === 'recue') && (
            <DateField
              label="Me le rappeler le"
              description="Sinon, Trame le rappelle après deux semaines sans réponse."
              value={f.relanceLe}
              onChange={(le) => rappeler(f, le)}
            />
          )}
          <Group>
            <Button {...document('pdf')} leftSection={<IconFileTypePdf size={20} aria-hidden />}>
              PDF
            </Button>
            <Button {...document('docx')} leftSection={<IconFileTypeDocx size={20} aria-hidden />}>
              Word
            </Button>
          </Group>
          {vivante && (
            <Group gap="xs">
              {f.etat === 'brouillon' && (
                <Button variant="subtle" onClick={() => ouvrir({ quoi: 'ecrire', id })}>
                  Modifier
                </Button>
              )}
              {f.actions.map((action) => (
                <Button
                  key={action}
                  variant="subtle"
                  onClick={() => ouvrir({ quoi: 'geste', fiche: f, action })}
                >
                  {ACTIONS[action].nom}
                </Button>
              ))}
              {f.lien?.etat === 'valable' && (
                <Button variant="subtle" onClick={fermerLeLien}>
                  Fermer le lien
                </Button>
              )}
              <Button variant="subtle" color="brique" onClick={oter}>
                Supprimer
              </Button>
            </Group>
          )}
        </Stack>
      )}
    </Dialogue>
  );
}
