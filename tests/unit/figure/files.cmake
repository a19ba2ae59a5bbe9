set(JIANBAO_TESTS_FIGURE
  unit/figure/dates_test.cpp
  unit/figure/multiples_test.cpp
  unit/figure/quantity_test.cpp
  unit/figure/rounding_test.cpp
  unit/figure/select_test.cpp
  unit/figure/verdict_test.cpp
  unit/figure/wording_test.cpp)
