import { SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { TABLE_4 } from '../../../modules/conventions/rules/papiers/tables-asp.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ChampsAdresse } from '../../ui/fiche/champs-adresse.tsx';
import { ChoixCode, ChoixMot } from '../../ui/fiche/choix.tsx';
import { useChampVise } from '../../ui/fiche/use-champ-vise.ts';
import { Formulaire } from '../../ui/formulaire.tsx';
import { LienBouton } from '../../ui/lien-bouton.tsx';
import { NombreField } from '../../ui/nombre-field.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Section } from '../../ui/section.tsx';
import { useStructure } from '../../ui/session.ts';
import { signaler } from '../../ui/toast.ts';
import { type PosteEcrit, posteQuery, useFiches } from './use-papiers.ts';

/** The post as the AR1, the AR2 and the contracts describe it. */
export function LePoste() {
  const { slug } = useStructure();
  const { convention } = useParams({ strict: false });
  const { data } = useSuspenseQuery(posteQuery(slug, Number(convention)));
  return <Fiche key={data.version} id={Number(convention)} lu={data} />;
}

function Fiche({ id, lu }: { id: number; lu: PosteEcrit }) {
  const { slug } = useStructure();
  const naviguer = useNavigate();
  const { ecrirePoste } = useFiches(id);
  const form = useForm({ initialValues: { poste: lu.poste } });
  useChampVise();
  const retour = `/s/${slug}/conventions/${id}`;
  const envoyer = async ({ poste }: typeof form.values) => {
    await ecrirePoste({ version: lu.version, poste });
    signaler('La fiche du poste est enregistrée.');
    await naviguer({ to: retour, hash: 'papiers' });
  };
  const champ = (nom: string) => ({ name: `poste.${nom}`, ...form.getInputProps(`poste.${nom}`) });
  return (
    <>
      <PageTitle titre="Fiche du poste" retour={{ vers: retour, libelle: 'Le poste' }}>
        Ce que l’AR1, l’AR2 et les contrats demandent en plus de la convention.
      </PageTitle>
      <Section titre="Le poste et son lieu">
        <Formulaire
          form={form}
          envoyer={envoyer}
          bouton="Enregistrer"
          autre={
            <LienBouton to={retour} hash="papiers" variant="subtle">
              Annuler
            </LienBouton>
          }
        >
          <Stack gap="lg">
            <TextInput
              label="Intitulé du poste"
              description="Sans intitulé, les contrats écrivent «&nbsp;médiatrice sociale&nbsp;» ou «&nbsp;médiateur social&nbsp;», selon la personne."
              autoComplete="off"
              {...champ('intitule')}
            />
            <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="lg" style={{ alignItems: 'start' }}>
              <DateField label="Date prévisionnelle d’embauche" {...champ('embauchePrevue')} />
              <NombreField
                label="Heures d’un temps plein, par semaine"
                description="La durée collective chez l’employeur."
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                decimales={2}
                {...champ('dureeCollective')}
              />
              <ChoixCode
                label="Activité principale (tableau 4)"
                table={TABLE_4}
                {...champ('activitePrincipale')}
              />
              <ChoixCode
                label="Activité secondaire (tableau 4)"
                table={TABLE_4}
                {...champ('activiteSecondaire')}
              />
              <ChoixMot
                label="Lieu d’intervention"
                mots={{ qpv: 'QPV : quartier prioritaire', qp: 'QP : autre quartier' }}
                {...champ('intervention')}
              />
              <TextInput
                label="Cofinancement, s’il y en a un"
                placeholder="Ville, département…"
                autoComplete="off"
                {...champ('cofinancement')}
              />
            </SimpleGrid>
            <ChampsAdresse champ={champ} dans="lieu." libelle="Lieu d’exercice de la mission" />
            <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="lg" style={{ alignItems: 'start' }}>
              <TextInput label="Responsable du projet" autoComplete="off" {...champ('responsable.nom')} />
              <TextInput label="Sa fonction" autoComplete="off" {...champ('responsable.fonction')} />
            </SimpleGrid>
          </Stack>
        </Formulaire>
      </Section>
    </>
  );
}
