import { Button, Group, NativeSelect, Stack, Text, Textarea, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconArrowRight, IconFileDiff, IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import type { DossierLu } from '../../../modules/conventions/contract-dossier.ts';
import { doutesDesMissions } from '../../../modules/conventions/rules/missions.ts';
import { jour, nombre } from '../../ui/format.ts';
import { Formulaire } from '../../ui/formulaire.tsx';
import { LienBouton } from '../../ui/lien-bouton.tsx';
import { ListeActions } from '../../ui/liste-actions.tsx';
import { Section } from '../../ui/section.tsx';
import { useStructure } from '../../ui/session.ts';
import { signaler, signalerAnnulable, signalerErreur } from '../../ui/toast.ts';
import { PAR_QUI_ECRIT } from '../libelles.ts';
import { useDossier } from '../use-dossier.ts';
import { Avenant } from './avenant.tsx';
import { Fin } from './fin.tsx';

/** The agreement itself: its articles, the pace of declarations, its amendments, its end and what follows. */
export function Accord({ dossier: d }: { dossier: DossierLu }) {
  return (
    <Section titre="L’accord avec l’État">
      <Stack gap="xl">
        <Articles key={d.version} dossier={d} />
        <Avenants dossier={d} />
        <Issue dossier={d} />
      </Stack>
    </Section>
  );
}

function Articles({ dossier: d }: { dossier: DossierLu }) {
  const { modifier } = useDossier(d.convention.id);
  const form = useForm({
    initialValues: { missions: d.missions, formationPrevue: d.formationPrevue, presence: d.presence },
  });
  const envoyer = async (valeurs: typeof form.values) => {
    await modifier({ ...valeurs, version: d.version });
    signaler('C’est enregistré.');
  };
  const doutes = doutesDesMissions(form.values.missions);
  return (
    <Formulaire form={form} envoyer={envoyer} bouton="Enregistrer">
      <Textarea
        label="Missions (article 2)"
        {...(doutes.length > 0
          ? { description: doutes.join(' '), descriptionProps: { c: 'safran' } }
          : {
              description:
                'Jamais de maintien de l’ordre, ni seulement des services à domicile ; pour un employeur public, jamais son activité normale (D5134-146).',
            })}
        name="missions"
        {...form.getInputProps('missions')}
      />
      <Textarea
        label="Formation et accompagnement prévus (article 5)"
        name="formationPrevue"
        {...form.getInputProps('formationPrevue')}
      />
      <NativeSelect
        label="États de présence envoyés"
        data={[
          { value: 'trimestre', label: 'Chaque trimestre' },
          { value: 'mois', label: 'Chaque mois' },
        ]}
        {...form.getInputProps('presence')}
      />
    </Formulaire>
  );
}

function Avenants({ dossier: d }: { dossier: DossierLu }) {
  const { retirerAvenant, ajouterAvenant } = useDossier(d.convention.id);
  const [ouvert, setOuvert] = useState(false);
  const retirer = async ({ id, ...a }: DossierLu['avenants'][number]) => {
    try {
      await retirerAvenant(id);
      signalerAnnulable('L’avenant est retiré.', () => ajouterAvenant(a));
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <div>
      <Title order={3} mb="sm">
        Avenants
      </Title>
      {d.avenants.length === 0 && <Text c="dimmed">Aucun avenant enregistré.</Text>}
      <ListeActions
        lignes={d.avenants}
        cleDe={(a) => a.id}
        texte={(a) => (
          <>
            <strong>À partir du {jour(a.le)}</strong>
            <Text c="dimmed" size="sm">
              {[a.heures === null ? '' : `${nombre(a.heures)}\u00a0h par semaine`, a.objet]
                .filter(Boolean)
                .join('. ')}
            </Text>
          </>
        )}
        actions={(a) => (
          <Button
            variant="subtle"
            aria-label={`Retirer l’avenant du ${jour(a.le)}`}
            onClick={() => retirer(a)}
          >
            Retirer
          </Button>
        )}
      />
      {d.gestes.includes('avenant') && (
        <Button
          mt="sm"
          variant="light"
          leftSection={<IconFileDiff size={20} aria-hidden />}
          onClick={() => setOuvert(true)}
        >
          Enregistrer un avenant
        </Button>
      )}
      {ouvert && <Avenant dossier={d} fermer={() => setOuvert(false)} />}
    </div>
  );
}

/** How it ends, and what follows. */
function Issue({ dossier: d }: { dossier: DossierLu }) {
  const { slug } = useStructure();
  const [ouvert, setOuvert] = useState(false);
  const suivante = `/s/${slug}/conventions/${d.convention.id}/suivante`;
  const { denonceeLe, resilieeLe, par } = d.fin;
  return (
    <div>
      <Title order={3} mb="sm">
        La suite
      </Title>
      {(denonceeLe || resilieeLe) && (
        <Text mb="sm">
          {denonceeLe && `Le préfet a été averti le ${jour(denonceeLe)}. `}
          {resilieeLe && `Dernier jour\u00a0: le ${jour(resilieeLe)}. `}
          {par && resilieeLe && `${PAR_QUI_ECRIT[par]}.`}
        </Text>
      )}
      <Group>
        {d.gestes.includes('renouveler') && (
          <LienBouton
            to={suivante}
            search={{ lien: 'renouvellement' }}
            variant="light"
            leftSection={<IconRefresh size={20} aria-hidden />}
          >
            Enregistrer le renouvellement
          </LienBouton>
        )}
        {d.gestes.includes('transferer') && (
          <LienBouton
            to={suivante}
            search={{ lien: 'transfert' }}
            variant="subtle"
            leftSection={<IconArrowRight size={20} aria-hidden />}
          >
            Transférer à un autre employeur
          </LienBouton>
        )}
        {d.gestes.includes('resilier') && (
          <Button
            variant="subtle"
            leftSection={<IconPlayerStop size={20} aria-hidden />}
            onClick={() => setOuvert(true)}
          >
            {denonceeLe || resilieeLe ? 'Corriger la fin' : 'Mettre fin avant le terme'}
          </Button>
        )}
      </Group>
      {ouvert && <Fin dossier={d} fermer={() => setOuvert(false)} />}
    </div>
  );
}
