import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from './seed.schema.json' with { type: 'json' };

const ajv = new Ajv2020({ allErrors: true });
ajv.addFormat('date-time', (text: string) => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)));

/** Checks a state of a project by its schema. It is loaded when a state is read, so that others do not wait for it. */
export const validateState = ajv.compile(schema);
