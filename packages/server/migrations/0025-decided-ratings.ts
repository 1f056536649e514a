import { Migration } from '@mikro-orm/migrations';

/**
 * Decided ratings, which alone are shown, year by year from an index that has all that is shown of them: a member has
 * one for each year, and each lies on another page of the table.
 */
export class DecidedRatings extends Migration {
  override up(): void {
    this.addSql(`create index organization_rating_decided on organization_rating (organization_id, year)
      include (id, grade) where stage = 'DECIDED'`);
    this.addSql(`create index member_rating_decided on member_rating (member_id, year)
      include (id, organization_id, grade) where stage = 'DECIDED'`);
  }

  override down(): void {
    this.addSql('drop index organization_rating_decided, member_rating_decided');
  }
}
