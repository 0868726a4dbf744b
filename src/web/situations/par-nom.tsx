import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { chercherPersonnes } from '../../modules/personnes/contract.ts';
import { NOM_DE_LA_QUALITE, nomAffiche } from '../../modules/personnes/rules/identite.ts';
import { codeLisible } from '../../modules/situations/rules/code.ts';
import { api, type ReponseDe } from '../api.ts';
import { useEnMemoire, useOubli } from '../ui/en-memoire.ts';
import { pluriel } from '../ui/format.ts';
import { Formulaire } from '../ui/formulaire.tsx';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { LienDanger } from '../ui/lien-danger.tsx';
import { ListeActions } from '../ui/liste-actions.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';

type Trouvee = ReponseDe<typeof chercherPersonnes>[number];

const OU = {
  tout: 'Toutes les situations de la structure',
  siennes: 'Seulement les situations que vous suivez',
} as const;

/** Somebody is at the door: their situation, by their name. What is searched goes in a body; what is found is noted. */
export function ParNom() {
  const { slug, role } = useStructure();
  const [trouvees, setTrouvees] = useEnMemoire<readonly Trouvee[]>();
  const form = useForm({
    initialValues: { texte: '' },
    validate: { texte: (v) => (v.trim().length < 2 ? 'Écrivez au moins deux lettres.' : null) },
  });
  useOubli(form.reset);
  const chercher = async ({ texte }: typeof form.values) => {
    const params = { path: { structure: slug } };
    const { data } = await api.POST('/api/structures/{structure}/personnes/recherche', {
      ...{ params, body: { texte } },
    });
    setTrouvees(data ?? []);
  };
  return (
    <>
      <PageTitle
        titre="Chercher par un nom"
        retour={{ vers: `/s/${slug}/situations`, libelle: 'Situations' }}
      >
        {OU[role === 'mediateur' ? 'siennes' : 'tout']}. Ce qui est trouvé est noté. Rien n’en reste sur cet
        appareil.
      </PageTitle>
      <Section titre="Qui cherchez-vous&nbsp;?" aide="Nom, prénom ou pseudonyme, en entier ou le début.">
        <Formulaire form={form} envoyer={chercher} bouton="Chercher">
          <TextInput
            label="Nom ou pseudonyme"
            name="texte"
            maw="24rem"
            maxLength={80}
            autoComplete="off"
            data-1p-ignore
            data-lpignore="true"
            {...form.getInputProps('texte')}
          />
        </Formulaire>
        <Text c="dimmed" role="status" my="sm">
          {trouvees && (trouvees.length === 0 ? RIEN : pluriel(trouvees.length, 'personne'))}
        </Text>
        <ListeActions
          lignes={trouvees ?? []}
          cleDe={(p) => p.personneId}
          texte={(p) => <strong>{nomAffiche(p.identite)}</strong>}
          actions={(p) =>
            p.situations.map((s) => (
              <LienBouton key={s.id} to={`/s/${slug}/situations/${s.id}`} variant="light">
                Situation {codeLisible(s.code)}, {NOM_DE_LA_QUALITE[s.qualite].toLowerCase()}
              </LienBouton>
            ))
          }
        />
      </Section>
      <LienDanger />
    </>
  );
}

const RIEN =
  'Personne de ce nom. Une personne peut n’être notée que par des initiales, ou avoir demandé que son nom ne serve plus.';
