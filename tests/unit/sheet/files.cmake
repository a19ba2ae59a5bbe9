set(JIANBAO_TESTS_SHEET
  unit/sheet/cell_number_test.cpp
  unit/sheet/workbook_test.cpp)
