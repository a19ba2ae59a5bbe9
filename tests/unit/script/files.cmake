set(JIANBAO_TESTS_SCRIPT
  unit/script/say_numbers_test.cpp)
