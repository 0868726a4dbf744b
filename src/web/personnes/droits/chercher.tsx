import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type ReactNode, useState } from 'react';
import { NOM_DE_LA_QUALITE, nomAffiche, sansNom } from '../../../modules/personnes/rules/identite.ts';
import { codeLisible, normaliserCode } from '../../../modules/situations/rules/code.ts';
import { useEnMemoire, useOubli } from '../../ui/en-memoire.ts';
import { pluriel } from '../../ui/format.ts';
import { Formulaire } from '../../ui/formulaire.tsx';
import { ListeActions } from '../../ui/liste-actions.tsx';
import { Section } from '../../ui/section.tsx';
import { type Demandeuse, useDroits } from './use-droits.ts';

/** Nothing of it is kept by the browser to be proposed elsewhere. */
const MUET = { autoComplete: 'off', 'data-1p-ignore': true, 'data-lpignore': 'true' } as const;

/** Finds somebody by name, or by the situation when their name may not be searched any more. */
export function Chercher({ choisir }: { choisir: (personne: Demandeuse) => void }) {
  return (
    <Stack gap="lg">
      <ParNom choisir={choisir} />
      <ParCode choisir={choisir} />
    </Stack>
  );
}

function ParNom({ choisir }: { choisir: (personne: Demandeuse) => void }) {
  const { chercher } = useDroits();
  const [trouvees, setTrouvees] = useEnMemoire<readonly Demandeuse[]>();
  const form = useForm({
    initialValues: { texte: '' },
    validate: { texte: (v) => (v.trim().length < 2 ? 'Écrivez au moins deux lettres.' : null) },
  });
  useOubli(form.reset);
  return (
    <Section titre="Par son nom" aide="Nom, prénom ou pseudonyme, en entier ou le début.">
      <Formulaire
        form={form}
        envoyer={async ({ texte }) => setTrouvees(await chercher(texte))}
        bouton="Chercher"
      >
        <TextInput
          label="Nom ou pseudonyme"
          name="texte"
          maw="24rem"
          maxLength={80}
          {...MUET}
          {...form.getInputProps('texte')}
        />
      </Formulaire>
      <Resultats
        trouvees={trouvees}
        vide="Personne de ce nom. Une personne dont l’usage des données est limité ne se trouve que par le code de sa situation."
        choisir={choisir}
      >
        {(p) => p.identite && nomAffiche(p.identite)}
      </Resultats>
    </Section>
  );
}

function ParCode({ choisir }: { choisir: (personne: Demandeuse) => void }) {
  const { parCode } = useDroits();
  const [trouvees, setTrouvees] = useState<readonly Demandeuse[] | null>(null);
  const form = useForm({
    initialValues: { code: '' },
    // A name typed here would go in an address.
    validate: {
      code: (v) => (normaliserCode(v) ? null : 'Écrivez le code de la situation en entier, comme 4K7 X2M.'),
    },
  });
  const envoyer = async ({ code }: typeof form.values) => {
    const lues = await parCode(code.trim());
    if (lues === null) form.setFieldError('code', 'Aucune situation n’a ce code. Écrivez-le en entier.');
    setTrouvees(lues);
  };
  return (
    <Section
      titre="Par le code d’une situation"
      aide="Pour lever une limitation, ou quand le nom n’a jamais été écrit."
    >
      <Formulaire form={form} envoyer={envoyer} bouton="Voir les personnes">
        <TextInput
          label="Code"
          name="code"
          placeholder="4K7 X2M"
          autoComplete="off"
          autoCapitalize="characters"
          maw="16rem"
          {...form.getInputProps('code')}
        />
      </Formulaire>
      <Resultats trouvees={trouvees} vide="Personne n’est enregistré dans cette situation." choisir={choisir}>
        {(p) => sansNom(p.situations[0]?.rang ?? 1)}
      </Resultats>
    </Section>
  );
}

interface ResultatsProps {
  trouvees: readonly Demandeuse[] | null;
  vide: string;
  choisir: (personne: Demandeuse) => void;
  children: (personne: Demandeuse) => ReactNode;
}

function Resultats({ trouvees, vide, choisir, children }: ResultatsProps) {
  return (
    <div style={{ marginTop: '1.25rem' }}>
      <Text c="dimmed" role="status" mb="sm">
        {trouvees && (trouvees.length === 0 ? vide : pluriel(trouvees.length, 'personne'))}
      </Text>
      <ListeActions
        lignes={trouvees ?? []}
        cleDe={(p) => p.personneId}
        texte={(p) => (
          <>
            <strong>{children(p)}</strong>
            <Text c="dimmed">{p.situations.map((s) => situationLue(s)).join(' · ')}</Text>
          </>
        )}
        actions={(p) => (
          <Button variant="light" onClick={() => choisir(p)}>
            Ouvrir
          </Button>
        )}
      />
    </div>
  );
}

const situationLue = ({ code, qualite }: Demandeuse['situations'][number]): string =>
  `${codeLisible(code)}, ${NOM_DE_LA_QUALITE[qualite].toLowerCase()}`;
