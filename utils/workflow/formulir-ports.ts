/** What the panel's work on a form needs from outside: the form of the live page, and templates. */
import type {
  FieldName,
  FillOrder,
  FillRefusal,
  FillReport,
  FormGlimpse,
  FormReading,
  FormRefusal,
  UndoReport,
} from '../formulir/model';
import type { FormContext } from '../formulir/form-context';
import type { Isian } from '../formulir/prepared-entry';
import type { Result } from '../skp/result';
import type { Aspek, BagianLampiran, Templat } from '../templates/model';
import type { PageState } from './matriks-state';

export interface FormDoor {
  read(): Promise<Result<FormReading, FormRefusal>>;
  fill(order: FillOrder): Promise<Result<FillReport, FillRefusal>>;
  undo(token: string): Promise<Result<UndoReport, FillRefusal>>;
  focus(field: FieldName): Promise<boolean>;
  /** Heading of the part of the lampiran the form is for; null = unknown. */
  heading(): Promise<string | null>;
  /** Follows what the person types into the form until the returned function is called. `onEnd`: the page was left. */
  watch(onGlimpse: (glimpse: FormGlimpse) => void, onEnd: () => void): Promise<() => void>;
}

/** What is looked for among the templates. */
export interface ShelfAsk {
  readonly jenis: Templat['jenis'];
  /** What the person typed; '' = whatever fits best. */
  readonly words: string;
  readonly context: FormContext;
  /** Text of the chosen RHK atasan. */
  readonly rhkAtasan: string | null;
  readonly aspek: Aspek | null;
  readonly bagian: BagianLampiran | null;
  readonly jenisRhk: 'utama' | 'tambahan' | null;
}

/** The templates of the starter library and the person's own; best first. */
export interface TemplateShelf {
  find(ask: ShelfAsk): Promise<readonly Templat[]>;
  /** The person put this one into a form. */
  used(templatId: string): void;
}

export interface FormulirPorts {
  readonly door: FormDoor;
  readonly shelf: TemplateShelf;
  /** An entry prepared ahead was put into the form; null: taken out of it again. */
  readonly onFilled: (id: string, isi: Isian | null) => void;
  /** What the panel found in the tab: the same look as every task's. */
  readonly page: () => PageState;
  readonly onPage: (callback: () => void) => void;
  /** What other tasks know of the person's SKP. */
  readonly known: () => Pick<FormContext, 'tahun' | 'nomorSkp'>;
}
