import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { CreationDeTerme } from '../../modules/nomenclatures/contract.ts';
import { Dialogue } from '../ui/dialogue.tsx';
import { Formulaire } from '../ui/formulaire.tsx';
import { signaler } from '../ui/toast.ts';
import { ChampsTerme } from './champs-terme.tsx';
import { CONTENU_VIDE, contenuDe } from './contenu.ts';
import { type Genre, LIBELLES } from './genres.ts';
import { useEdition } from './use-nomenclature.ts';

/** Adds a word to a list. */
export function AjouterTerme({ genre }: { genre: Genre }) {
  const { ajouter } = useEdition();
  const [ouvert, setOuvert] = useState(false);
  const form = useForm({
    initialValues: CONTENU_VIDE,
    validate: { nom: (v) => (v.trim() ? null : 'Écrivez un nom.') },
  });
  const envoyer = async (contenu: typeof form.values) => {
    const ecrit = await ajouter({ ...contenuDe(genre, contenu), nom: contenu.nom, genre } as CreationDeTerme);
    setOuvert(false);
    form.reset();
    signaler([`«\u00a0${contenu.nom}\u00a0» est dans la liste.`, ...(ecrit?.avertissements ?? [])].join(' '));
  };
  return (
    <>
      <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setOuvert(true)}>
        {LIBELLES[genre].ajouter}
      </Button>
      <Dialogue ouvert={ouvert} onFermer={() => setOuvert(false)} titre={LIBELLES[genre].ajouter}>
        <Formulaire form={form} envoyer={envoyer} bouton="Ajouter">
          <ChampsTerme genre={genre} contenu={form.values} erreurs={form.errors} changer={form.setValues} />
        </Formulaire>
      </Dialogue>
    </>
  );
}
