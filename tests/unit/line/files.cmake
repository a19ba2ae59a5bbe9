set(JIANBAO_TESTS_LINE
  unit/line/clean_test.cpp
  unit/line/legal_breaks_test.cpp
  unit/line/marks_test.cpp
  unit/line/optimal_test.cpp
  unit/line/paragraph_test.cpp
  unit/line/set_text_test.cpp
  unit/line/widths_test.cpp)
