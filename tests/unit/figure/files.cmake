set(JIANBAO_TESTS_FIGURE
  unit/figure/select_test.cpp
  unit/figure/wording_test.cpp)
