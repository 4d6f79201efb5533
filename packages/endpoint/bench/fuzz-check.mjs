import { Ajv2020 } from 'ajv/dist/2020.js';

/**
 * @typedef {import('./fuzz-requests.mjs').Plan} Plan
 * @typedef {import('./fuzz-requests.mjs').Description} Description
 * @typedef {import('./fuzz-send.mjs').Outcome} Outcome
 */

/** How the schema of a failed answer is called in the document. */
const FAILURE = '#/components/schemas/Failure';

/** Looks whether an answer is one that the document allows; answers what is wrong with it, or `null`. @param {Description} description @returns {(plan: Plan, outcome: Outcome) => string | null} */
export function answerChecker(description) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'api', components: description.components });
  const validators = new Map();
  const isValid = (/** @type {object} */ schema, /** @type {unknown} */ value) => {
    const text = JSON.stringify(schema).replaceAll('"#/', '"api#/');
    if (!validators.has(text)) validators.set(text, ajv.compile(JSON.parse(text)));
    return validators.get(text)(value);
  };

  return (plan, outcome) => {
    if (outcome === 'hang') return 'no answer in time';
    // What is no HTTP, or more than is read, may end without an answer: the connection breaks while it is being sent.
    if (outcome === 'closed') return plan.framed && !isLarge(plan) ? 'closed without an answer' : null;
    const { status, body } = outcome;
    if (status >= 500 || status < 200) return `status ${status}`;
    if (plan.call === null)
      return status >= 400 && body.length > 0 && !isValid({ $ref: FAILURE }, parse(body)) && plan.framed
        ? 'a failure in another shape'
        : null;
    // What Node refuses, before anybody knows for which call it is: a head that is too long, or not HTTP.
    if (status === 431 && JSON.stringify(plan).length > 8_000) return null;
    const [method = '', path = ''] = plan.call.split(' ');
    const response = description.paths[path]?.[method.toLowerCase()]?.responses[status];
    if (!response) return `status ${status}, which is not described`;
    const type = outcome.headers.get('content-type') ?? '';
    if (!response.content) return body.length === 0 ? null : 'a body that is not described';
    if (response.content['image/*'] && /^image\/(jpeg|png)$/.test(type)) return null;
    const schema = response.content['application/json']?.schema;
    if (!schema || !type.startsWith('application/json')) return `the type ${type}, which is not described`;
    return isValid(schema, parse(body)) ? null : `status ${status} with a body that is not as described`;
  };
}

/** @param {Plan} plan */
const isLarge = ({ body }) => (body?.text.length ?? 0) > 5_000_000;

/** @param {Buffer} body */
function parse(body) {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
