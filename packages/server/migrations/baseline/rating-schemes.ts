/** The grades of the first scheme, from the best down. */
const grades = `
  (1, 'ORGANIZATION', 'CLEAN_AND_STRONG', 1, true, 'Trong sạch vững mạnh'),
  (1, 'ORGANIZATION', 'GOOD', 2, true, 'Hoàn thành tốt nhiệm vụ'),
  (1, 'ORGANIZATION', 'SATISFACTORY', 3, false, 'Hoàn thành nhiệm vụ'),
  (1, 'ORGANIZATION', 'WEAK', 4, false, 'Yếu kém'),
  (1, 'MEMBER', 'EXCELLENT', 1, true, 'Đủ tư cách, hoàn thành xuất sắc nhiệm vụ'),
  (1, 'MEMBER', 'GOOD', 2, true, 'Đủ tư cách, hoàn thành tốt nhiệm vụ'),
  (1, 'MEMBER', 'SATISFACTORY', 3, false, 'Đủ tư cách, hoàn thành nhiệm vụ'),
  (1, 'MEMBER', 'UNSATISFACTORY', 4, false, 'Vi phạm tư cách hoặc không hoàn thành nhiệm vụ')`;

/** The schemes by which ratings are graded, and the grades of each year. */
export const ratingSchemes: readonly string[] = [
  `insert into rating_scheme (id, name, basis, from_year, to_year) values
    (1, 'Đánh giá chất lượng 2008–2017',
      '20-HD/BTCTW (2008), 07-HD/BTCTW (2011), 27-HD/BTCTW (25/09/2014)', 2008, 2017),
    (2, 'Kiểm điểm, xếp loại 2018–2024',
      '132-QĐ/TW (2018), 16-HD/BTCTW (2018), 21-HD/BTCTW (2019), 124-QĐ/TW và 25-HD/BTCTW (2023)', 2018, 2024),
    (3, 'Kiểm điểm, xếp loại từ 2025', '366-QĐ/TW (30/08/2025), 43-HD/BTCTW (31/10/2025)', 2025, 2100)`,

  `insert into rating_scheme_grade (scheme_id, subject, grade, rank, good_or_better, native_name) values ${grades}`,
  // Since 2018 organizations and members have the same four grades.
  `insert into rating_scheme_grade (scheme_id, subject, grade, rank, good_or_better, native_name)
  select scheme_id, subject::rating_subject, grade::rating_grade, rank, good_or_better, native_name
  from (values (2), (3)) as scheme (scheme_id)
  cross join (values ('ORGANIZATION'), ('MEMBER')) as rated (subject)
  cross join (values
    ('EXCELLENT', 1, true, 'Hoàn thành xuất sắc nhiệm vụ'),
    ('GOOD', 2, true, 'Hoàn thành tốt nhiệm vụ'),
    ('SATISFACTORY', 3, false, 'Hoàn thành nhiệm vụ'),
    ('UNSATISFACTORY', 4, false, 'Không hoàn thành nhiệm vụ')) as grades (grade, rank, good_or_better, native_name)`,

  `insert into rating_year_grade (subject, year, grade, scheme_id)
  select subject, year, grade, scheme_id
  from rating_scheme join rating_scheme_grade on scheme_id = id,
    generate_series(from_year::int, to_year::int) as year`,
];
