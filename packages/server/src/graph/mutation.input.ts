import { Field, InputType } from 'type-graphql';

/** What the input of every mutation has. */
@InputType()
export abstract class MutationInput {
  @Field(() => String, {
    nullable: true,
    description:
      'A key of your own for this call, 8 to 100 printable ASCII characters, such as a UUID. Send the call ' +
      'again with it where no answer came: what was done is answered again, never done twice. ' +
      'A refused call leaves the key free. Keys are remembered for 30 days.',
  })
  idempotencyKey?: string | null;
}
