set(JIANBAO_TESTS_REPORT
  unit/report/rounding_test.cpp)
